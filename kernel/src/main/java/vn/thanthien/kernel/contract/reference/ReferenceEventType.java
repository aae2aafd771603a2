package vn.thanthien.kernel.contract.reference;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to reference data.
public enum ReferenceEventType implements EventType {
  UNIT_CHANGED("unit.changed"),
  CALENDAR_CHANGED("calendar.changed");

  private final String value;

  ReferenceEventType(String name) {
    this.value = "vn.thanthien." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
