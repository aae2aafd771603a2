package vn.thanthien.reporting.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the records tell beside the figures, as far as it is known.
///
/// @param dossiers in and out, or null
/// @param ballots of the rounds closed in the period
/// @param profile numbers of the unit's profile, e.g. `PARTY_CELLS`
/// @param unlinked letters without the dossier they are written for, by indicator, none of 0
/// @param documents steering documents with a date
/// @param seatedOn when the first member joined the committee, or null
/// @param events what the programme held in the period
public record KnownRecords(
    Dossiers dossiers,
    List<Ballots> ballots,
    Map<String, Long> profile,
    Map<String, Long> unlinked,
    List<Document> documents,
    LocalDate seatedOn,
    List<Event> events) {

  public static final KnownRecords NONE =
      new KnownRecords(null, List.of(), Map.of(), Map.of(), List.of(), null, List.of());

  public KnownRecords {
    ballots = List.copyOf(ballots);
    profile = Map.copyOf(profile);
    unlinked = Map.copyOf(unlinked);
    documents = List.copyOf(documents);
    events = List.copyOf(events);
  }

  /// Dossiers of the period.
  ///
  /// @param ended whatever way
  /// @param open in progress or paused at the period's end
  public record Dossiers(long opening, long received, long ended, long open) {}

  /// Ballots of a phase and runner.
  ///
  /// @param runner empty where the phase had one only
  /// @param village empty for the whole, [#NOT_SPLIT] for what is told of no village
  public record Ballots(
      String phase, String runner, String village, long issued, long collected, long valid) {

    public static final String NOT_SPLIT = "NOT_SPLIT";

    boolean isWhole() {
      return village.isEmpty();
    }

    boolean isVillage() {
      return !isWhole() && !village.equals(NOT_SPLIT);
    }

    boolean isOf(Ballots round) {
      return phase.equals(round.phase) && runner.equals(round.runner);
    }
  }

  /// A steering document.
  ///
  /// @param title type and subject
  public record Document(String displayForm, String title, LocalDate issuedOn) {}

  /// Something the programme held.
  ///
  /// @param kind e.g. `LAUNCH`
  public record Event(String kind, LocalDate heldOn) {}
}
