package vn.thanthien.kernel.contract.petition;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to petitions, receptions and dialogues.
public enum PetitionEventType implements EventType {
  RECEIVED("petition.received"),
  CLASSIFIED("petition.classified"),
  ACCEPTED("petition.accepted"),
  TRANSFERRED("petition.transferred"),
  GUIDED("petition.guided"),
  SENT_BACK("petition.sent-back"),
  FILED("petition.filed"),
  WITHDRAWN("petition.withdrawn"),
  RESOLVED("petition.resolved"),
  NOT_ACCEPTED("petition.not-accepted"),
  VERIFICATION_STARTED("petition.verification-started"),
  SETTLEMENT_DIALOGUE_HELD("petition.settlement-dialogue-held"),
  SUSPENDED("petition.suspended"),
  RESUMED("petition.resumed"),
  EXTENDED("petition.extended"),
  TERMINATED("petition.terminated"),
  ENFORCED("petition.enforced"),
  ASSIGNED("petition.assigned"),
  JOINED("petition.joined"),
  SPLIT("petition.split"),
  ATTACHED("petition.attached"),
  RECEPTION_HELD("reception-session.held"),
  RECEPTION_MISSED("reception-session.missed"),
  DIALOGUE_HELD("dialogue.held"),
  DIALOGUE_FOLLOWED_UP("dialogue.followed-up");

  private final String value;

  PetitionEventType(String name) {
    this.value = "vn.thanthien." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
