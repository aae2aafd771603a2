package vn.thanthien.reporting.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the records tell beside the figures, as far as it is known.
///
/// @param dossiers in and out, or null
/// @param ballots of the rounds closed in the period
/// @param profile numbers of the unit's profile, e.g. `PARTY_CELLS`
/// @param untraced letters without what they should answer to, by what they lack, none of 0
/// @param documents steering documents with a date
/// @param seatedOn when the first member joined the committee, or null
/// @param events what the programme held in the period
/// @param twins records of dialogues, two by two, that may be one
public record KnownRecords(
    Dossiers dossiers,
    List<Ballots> ballots,
    Map<String, Long> profile,
    Map<String, Long> untraced,
    List<Document> documents,
    LocalDate seatedOn,
    List<Event> events,
    List<Twins> twins) {

  public static final KnownRecords NONE =
      new KnownRecords(null, List.of(), Map.of(), Map.of(), List.of(), null, List.of(), List.of());

  public KnownRecords {
    ballots = List.copyOf(ballots);
    profile = Map.copyOf(profile);
    untraced = Map.copyOf(untraced);
    documents = List.copyOf(documents);
    events = List.copyOf(events);
    twins = List.copyOf(twins);
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

  /// Two records of what may be one dialogue.
  public record Twins(LocalDate heldOn, Dialogue one, Dialogue other) {}

  /// A dialogue as its record tells of it.
  ///
  /// @param kind as printed
  /// @param village as printed, empty for a commune-wide one
  /// @param participants 0 where nobody was counted
  public record Dialogue(String kind, String village, int participants) {}
}
