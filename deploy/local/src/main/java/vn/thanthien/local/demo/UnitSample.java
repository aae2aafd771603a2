package vn.thanthien.local.demo;

import java.util.List;

/// What one unit's folder holds.
///
/// @param programme the lists of programme.yaml by their name, the path below `/api/programme`
/// @param listening the lists of listening.yaml by their name: schedules, the reception book,
///   visits, boxes and messages
/// @param requests the reports it asks for of those below it: `schedules` and `requests`
/// @param report its report.yaml, with an empty body where the unit sends none
record UnitSample(
    String unit,
    List<Entry> dossiers,
    List<Entry> petitions,
    List<Entry> receptions,
    List<Entry> dialogues,
    List<Entry> letters,
    List<Entry> surveyRounds,
    Entry programme,
    Entry listening,
    Entry requests,
    Entry report) {

  private static final Layout RECEPTIONS =
      Layout.of("date", "role", "receptionKind").yesNo("inPerson", "held").numbers("visitors");

  private static final Layout DIALOGUES =
      Layout.of("dialogueKind", "heldOn", "village", "title", "chair")
          .numbers("participants", "opinionsRaised", "answeredOnSpot", "assigned", "done");

  private static final Layout LETTERS =
      Layout.of(
          "kind",
          "lifeEvent",
          "trigger",
          "dossierCode",
          "draftedAt",
          "approvedAt",
          "issuedAt",
          "recipientName",
          "recipientAddress",
          "village",
          "reason");

  static UnitSample read(SampleFiles files, String unit) {
    return new UnitSample(
        unit,
        files.lines(unit + "/dossiers.ndjson"),
        files.lines(unit + "/petitions.ndjson"),
        files.table(unit + "/receptions.csv", RECEPTIONS),
        files.table(unit + "/dialogues.csv", DIALOGUES),
        files.table(unit + "/letters.csv", LETTERS),
        List.copyOf(rounds(files.document(unit + "/surveys.yaml"))),
        files.document(unit + "/programme.yaml"),
        files.document(unit + "/listening.yaml"),
        files.document(unit + "/requests.yaml"),
        files.document(unit + "/report.yaml"));
  }

  boolean isEmpty() {
    return !hasReport()
        && dossiers.isEmpty()
        && petitions.isEmpty()
        && receptions.isEmpty()
        && dialogues.isEmpty()
        && letters.isEmpty()
        && surveyRounds.isEmpty()
        && programme.body().isEmpty()
        && listening.body().isEmpty()
        && requests.body().isEmpty();
  }

  boolean hasReport() {
    return !report.body().isEmpty();
  }

  private static List<Entry> rounds(Entry surveys) {
    var rounds = new java.util.ArrayList<Entry>();
    surveys.inside("rounds").forEach(rounds::add);
    return rounds;
  }
}
