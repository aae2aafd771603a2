package vn.thanthien.petition.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;

/// The desk that keeps the dialogues and follows up what was promised there.
@ApplicationScoped
class DialogueDesk {

  private final Dialogues dialogues;
  private final Units units;
  private final HistoryDesk history;
  private final Clock clock;

  @Inject
  DialogueDesk(Dialogues dialogues, Units units, HistoryDesk history, Clock clock) {
    this.dialogues = dialogues;
    this.units = units;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  Dialogue record(RecordDialogue request) {
    var unit = units.owner(request.unit());
    ActTime.ofDay(request.heldOn(), clock, "heldOn");
    var dialogue = new Dialogue(unit, request);
    var held = dialogue.held(); // counts the revision: after persist that would be an update
    dialogues.persist(dialogue);
    history.note(dialogue.id(), held);
    return dialogue;
  }

  @Transactional
  Dialogue followUp(UUID id, @Nullable String ifMatch, FollowUp followUp) {
    var dialogue = dialogues.get(id);
    Revision.check(ifMatch, dialogue.revision());
    var at = ActTime.of(followUp.at(), clock, "at");
    history.note(id, dialogue.followUp(at, followUp.done()));
    return dialogue;
  }

  /// A unit's dialogues of a period, by day.
  @Transactional
  List<DialogueView> between(@Nullable String requested, DayPeriod period) {
    return dialogues.between(units.owner(requested), period).stream()
        .map(DialogueView::of)
        .toList();
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(dialogues.get(id).id());
  }
}
