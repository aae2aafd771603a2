package vn.thanthien.reporting.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;

/// What of a unit's records needs a second look before a report counts it.
///
/// @param twins dialogues that may be one, recorded twice
/// @param letters issued without what they should answer to, none of 0
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Doubts(List<Twins> twins, SortedMap<Gap, Long> letters) {

  public static final Doubts NONE = new Doubts(List.of(), new TreeMap<>());

  @SuppressWarnings("NullAway") // what is empty is not written
  public Doubts {
    twins = twins == null ? List.of() : List.copyOf(twins);
    letters = new TreeMap<>(letters == null ? Map.of() : letters);
  }

  /// What a letter lacks.
  public enum Gap {
    /// Congratulates on a life event no dossier tells of.
    CONGRATULATION,
    /// Condoles on one.
    CONDOLENCE,
    /// Apologises for no dossier.
    APOLOGY,
    /// Apologises for a dossier that ended in time.
    APOLOGY_IN_TIME,
    /// Thanks, and no contribution called for it.
    THANKS
  }

  /// Two records of what may be one dialogue.
  public record Twins(Dialogue one, Dialogue other) {}

  /// A dialogue as its record tells of it.
  ///
  /// @param village its name, absent for a commune-wide one
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Dialogue(
      UUID id, DialogueKind kind, LocalDate heldOn, @Nullable String village, int participants) {}
}
