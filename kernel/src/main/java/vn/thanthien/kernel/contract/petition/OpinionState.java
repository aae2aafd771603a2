package vn.thanthien.kernel.contract.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One opinion of the people (ý kiến) and what became of it, whatever way it came; never what it
/// says, who voiced it or who owes it. Each is counted once, by its id.
///
/// @param source the dialogue, field visit, box opening or reception session it was voiced at
/// @param dialogueKind of a dialogue only; those of complaint settlements are counted apart
/// @param raisedOn legal day in Vietnam
/// @param village where it was voiced, absent where that is not known
/// @param onTheSpot answered when it was voiced
/// @param dueOn last day of what was promised, absent where nothing was
/// @param settledAt when it was answered, or what was promised was done
public record OpinionState(
    UUID id,
    long revision,
    String unit,
    OpinionChannel channel,
    @Nullable UUID source,
    @Nullable DialogueKind dialogueKind,
    LocalDate raisedOn,
    @Nullable String village,
    OpinionStatus status,
    boolean onTheSpot,
    @Nullable LocalDate dueOn,
    @Nullable Instant settledAt)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}
