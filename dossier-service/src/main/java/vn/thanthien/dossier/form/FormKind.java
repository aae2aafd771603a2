package vn.thanthien.dossier.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// The seven forms of the one-stop desk, named in addresses as in the rules.
public enum FormKind {
  RECEIPT_NOTE("receipt-note"),
  SUPPLEMENT_REQUEST("supplement-request"),
  REFUSAL("refusal"),
  APOLOGY("apology"),
  STOP_NOTICE("stop-notice"),
  CONTROL_SLIP("control-slip"),

  /// Of a unit and a period, not of one dossier.
  TRACKING_LOG("tracking-log");

  private final String value;

  FormKind(String value) {
    this.value = value;
  }

  @JsonValue
  public String value() {
    return value;
  }

  /// Reads an address.
  ///
  /// @throws IllegalArgumentException for any other word
  public static FormKind fromString(String value) {
    return Arrays.stream(values())
        .filter(kind -> kind.value.equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no form " + value));
  }
}
