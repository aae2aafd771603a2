package vn.thanthien.kernel.contract.dossier;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to a dossier.
public enum DossierEventType implements EventType {
  REGISTERED("registered"),
  RECEIVED("received"),
  ASSIGNED("assigned"),
  SUPPLEMENT_REQUESTED("supplement-requested"),
  SUPPLEMENT_RECEIVED("supplement-received"),
  PAYMENT_REQUESTED("payment-requested"),
  PAYMENT_RECEIVED("payment-received"),
  REAPPOINTED("reappointed"),
  COMPLETED("completed"),
  RETURNED("returned"),
  NOT_ACCEPTED("not-accepted"),
  WITHDRAWN("withdrawn"),
  STOPPED("stopped"),
  COMPONENTS_CHANGED("components-changed"),
  DUE_CHANGED("due-changed"),
  DUE_SOON("due-soon"),
  OVERDUE("overdue"),
  IMPORTED("imported");

  private final String value;

  DossierEventType(String name) {
    this.value = "vn.thanthien.dossier." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
