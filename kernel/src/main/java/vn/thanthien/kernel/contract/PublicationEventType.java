package vn.thanthien.kernel.contract;

/// What happens to publications and not to records.
public enum PublicationEventType implements EventType {
  /// A record as it stands was published again on an operator's order; nothing happened to it.
  REPUBLISHED("record.republished"),
  DOSSIERS_COUNTED("dossier.daily-counts"),
  PETITIONS_COUNTED("petition.daily-counts"),
  LETTERS_COUNTED("letter.daily-counts"),
  SURVEYS_COUNTED("survey.daily-counts");

  private final String value;

  PublicationEventType(String name) {
    this.value = "vn.thanthien." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
