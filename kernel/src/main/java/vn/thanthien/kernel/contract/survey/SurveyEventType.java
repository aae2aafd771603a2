package vn.thanthien.kernel.contract.survey;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to a survey round.
public enum SurveyEventType implements EventType {
  ROUND_OPENED("round-opened"),
  BALLOTS_ISSUED("ballots-issued"),
  BALLOTS_RECORDED("ballots-recorded"),
  ROUND_CLOSED("round-closed");

  private final String value;

  SurveyEventType(String name) {
    this.value = "vn.thanthien.survey." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
