package vn.thanthien.petition.dialogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;

/// A dialogue that was held, to record.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param heldOn legal day in Vietnam
/// @param village id of the village it was held in, absent for a commune-wide one
/// @param chair by office, not by name; the head of the Party committee or of the People's
///   Committee for [DialogueKind#HEAD_OF_UNIT]
/// @param opinionsRaised all opinions voiced, where only their number is known; absent where they
///   are entered into the ledger one by one
/// @param answeredOnSpot of these, answered at once
/// @param assigned of these, given to somebody with a deadline
/// @param done of the assigned ones, done so far
record RecordDialogue(
    @Nullable @Size(max = 60) String unit,
    @NotNull DialogueKind dialogueKind,
    @NotNull LocalDate heldOn,
    @Nullable @Pattern(regexp = UNIT_ID) String village,
    @NotBlank @Size(max = 300) String title,
    @Nullable @Size(max = 200) String chair,
    @NotNull @PositiveOrZero @Max(100_000) Integer participants,
    @Nullable @PositiveOrZero @Max(100_000) Integer opinionsRaised,
    @Nullable @PositiveOrZero @Max(100_000) Integer answeredOnSpot,
    @Nullable @PositiveOrZero @Max(100_000) Integer assigned,
    @Nullable @PositiveOrZero @Max(100_000) Integer done) {

  /// The shape of a unit id; a village is a unit below the commune.
  private static final String UNIT_ID = "[a-z0-9.-]{2,60}";
}
