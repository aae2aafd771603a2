package vn.thanthien.petition.dialogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;

/// A dialogue with the people (đối thoại), and what has become of the opinions raised there.
@Entity
class Dialogue extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private DialogueKind dialogueKind;

  private LocalDate heldOn;
  private @Nullable Instant lastFollowedUpAt;
  private @Nullable String village;
  private String title;
  private @Nullable String chair;
  private int participants;
  private int opinionsRaised;
  private int answeredOnSpot;
  private int assigned;
  private int done;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Dialogue() {}

  /// @param today the legal day now; nothing later can have been held
  Dialogue(String unit, RecordDialogue request, LocalDate today) {
    super(unit);
    id = RecordId.next();
    dialogueKind = request.dialogueKind();
    heldOn = request.heldOn();
    village = request.village();
    title = request.title();
    chair = request.chair();
    participants = request.participants();
    opinionsRaised = request.opinionsRaised();
    answeredOnSpot = request.answeredOnSpot();
    assigned = request.assigned();
    done = request.done();
    if (heldOn.isAfter(today)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày đối thoại không thể ở tương lai.", "heldOn");
    }
    if (answeredOnSpot + assigned > opinionsRaised) {
      throw new Refusal(
          ProblemType.INVALID,
          "Số ý kiến trả lời tại chỗ và đã giao không thể nhiều hơn số ý kiến nêu ra.",
          "opinionsRaised");
    }
    atMostAssigned(done);
  }

  /// The event of the dialogue.
  Event held() {
    return event(PetitionEventType.DIALOGUE_HELD, VietnamTime.startOf(heldOn));
  }

  /// Notes how many of the assigned opinions are done; what is done stays done.
  Event followUp(Instant at, int done) {
    if (at.isBefore(lastFollowedUpAt == null ? VietnamTime.startOf(heldOn) : lastFollowedUpAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Không thể trước ngày đối thoại hoặc trước lần theo dõi liền trước.",
          "at");
    }
    atMostAssigned(done);
    if (done < this.done) {
      throw new Refusal(
          ProblemType.INVALID, "Không thể ít hơn số ý kiến đã xong trước đó.", "done");
    }
    this.done = done;
    lastFollowedUpAt = at;
    return event(PetitionEventType.DIALOGUE_FOLLOWED_UP, at);
  }

  private void atMostAssigned(int done) {
    if (done > assigned) {
      throw new Refusal(ProblemType.INVALID, "Không thể nhiều hơn số ý kiến đã giao.", "done");
    }
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(
        type,
        at,
        new DialogueState(
            id,
            revision,
            unit(),
            dialogueKind,
            heldOn,
            village,
            participants,
            opinionsRaised,
            answeredOnSpot,
            assigned,
            done));
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  DialogueKind dialogueKind() {
    return dialogueKind;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  @Nullable String village() {
    return village;
  }

  String title() {
    return title;
  }

  @Nullable String chair() {
    return chair;
  }

  int participants() {
    return participants;
  }

  int opinionsRaised() {
    return opinionsRaised;
  }

  int answeredOnSpot() {
    return answeredOnSpot;
  }

  int assigned() {
    return assigned;
  }

  int done() {
    return done;
  }
}
