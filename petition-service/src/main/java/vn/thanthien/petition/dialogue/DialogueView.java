package vn.thanthien.petition.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;

/// A dialogue on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DialogueView(
    UUID id,
    long revision,
    String unit,
    DialogueKind dialogueKind,
    LocalDate heldOn,
    @Nullable String village,
    String title,
    @Nullable String chair,
    int participants,
    int opinionsRaised,
    int answeredOnSpot,
    int assigned,
    int done) {

  static DialogueView of(Dialogue dialogue) {
    return new DialogueView(
        dialogue.id(),
        dialogue.revision(),
        dialogue.unit(),
        dialogue.dialogueKind(),
        dialogue.heldOn(),
        dialogue.village(),
        dialogue.title(),
        dialogue.chair(),
        dialogue.participants(),
        dialogue.opinionsRaised(),
        dialogue.answeredOnSpot(),
        dialogue.assigned(),
        dialogue.done());
  }
}
