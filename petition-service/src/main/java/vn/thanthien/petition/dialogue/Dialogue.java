package vn.thanthien.petition.dialogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.opinion.Occasion;

/// A dialogue with the people (đối thoại), and what has become of the opinions raised there: those
/// entered into the ledger, or, of a dialogue known by its numbers only, the numbers.
@Entity
class Dialogue extends OwnedByUnit {

  /// How the offices of a head begin, without accents; a deputy's begins with "phó".
  private static final List<String> HEADS =
      List.of("bi thu dang uy", "bi thu dang bo", "chu tich ubnd", "chu tich uy ban nhan dan");

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

  // what the ledger says of it
  @Formula("(select count(*) from opinion o where o.source = id)")
  private int ledgerRaised;

  @Formula("(select count(*) from opinion o where o.source = id and o.on_the_spot = true)")
  private int ledgerAnsweredOnSpot;

  @Formula("(select count(*) from opinion o where o.source = id and o.due_on is not null)")
  private int ledgerAssigned;

  @Formula("(select count(*) from opinion o where o.source = id and o.status = 'DONE')")
  private int ledgerDone;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Dialogue() {}

  Dialogue(String unit, RecordDialogue request) {
    super(unit);
    id = RecordId.next();
    dialogueKind = request.dialogueKind();
    heldOn = request.heldOn();
    village = request.village();
    title = request.title();
    chair = request.chair();
    participants = request.participants();
    opinionsRaised = orNone(request.opinionsRaised());
    answeredOnSpot = orNone(request.answeredOnSpot());
    assigned = orNone(request.assigned());
    done = orNone(request.done());
    if (dialogueKind == DialogueKind.HEAD_OF_UNIT && !isChairedByHead()) {
      throw new Refusal(
          ProblemType.INVALID,
          "Đối thoại của người đứng đầu phải do Bí thư Đảng ủy hoặc Chủ tịch UBND chủ trì.",
          "chair");
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

  /// An opinion voiced here, to be entered into the ledger.
  ///
  /// @throws Refusal `wrong-state` where only their number was recorded: it would count twice
  Occasion occasion() {
    if (opinionsRaised > 0) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Cuộc đối thoại này đã ghi tổng số ý kiến; không ghi thêm từng ý kiến để khỏi đếm hai lần.");
    }
    return new Occasion(unit(), id, dialogueKind, heldOn, village);
  }

  private boolean isChairedByHead() {
    var office = chair == null ? "" : VietnameseText.folded(chair);
    return HEADS.stream().anyMatch(office::startsWith);
  }

  private static int orNone(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private void atMostAssigned(int done) {
    if (done > assigned) {
      throw new Refusal(ProblemType.INVALID, "Không thể nhiều hơn số ý kiến đã giao.", "done");
    }
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  /// What the world may know of it, as it stands.
  DialogueState state() {
    return new DialogueState(
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
        done);
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
    return opinionsRaised + ledgerRaised;
  }

  int answeredOnSpot() {
    return answeredOnSpot + ledgerAnsweredOnSpot;
  }

  int assigned() {
    return assigned + ledgerAssigned;
  }

  int done() {
    return done + ledgerDone;
  }
}
