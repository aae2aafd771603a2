package vn.thanthien.petition.dialogue;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;

/// The desk that keeps the dialogues and follows up what was promised there.
@ApplicationScoped
class DialogueDesk {

  private final Dialogues dialogues;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  DialogueDesk(Dialogues dialogues, Units units, Outbox outbox, Clock clock) {
    this.dialogues = dialogues;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Dialogue record(RecordDialogue request) {
    var unit = units.owner(request.unit());
    var dialogue = new Dialogue(unit, request, VietnamTime.dayOf(clock.instant()));
    outbox.add(dialogue.held());
    dialogues.persist(dialogue);
    Log.infof("dialogue %s held", dialogue.id());
    return dialogue;
  }

  @Transactional
  Dialogue followUp(UUID id, @Nullable String ifMatch, FollowUp followUp) {
    var dialogue = dialogues.get(id);
    Revision.check(ifMatch, dialogue.revision());
    var now = clock.instant();
    var at = followUp.at() == null ? now : followUp.at();
    if (at.isAfter(now)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm không thể ở tương lai.", "at");
    }
    outbox.add(dialogue.followUp(at, followUp.done()));
    Log.infof("dialogue %s followed up", id);
    return dialogue;
  }
}
