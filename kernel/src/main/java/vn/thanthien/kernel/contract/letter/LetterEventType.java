package vn.thanthien.kernel.contract.letter;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to a letter.
public enum LetterEventType implements EventType {
  DRAFTED("drafted"),
  ADDRESSED("addressed"),
  REVIEWED("reviewed"),
  APPROVED("approved"),
  NUMBERED("numbered"),
  ISSUED("issued"),
  DELIVERED("delivered"),
  DELIVERY_FAILED("delivery-failed"),
  WITHDRAWN("withdrawn");

  private final String value;

  LetterEventType(String name) {
    this.value = "vn.thanthien.letter." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
