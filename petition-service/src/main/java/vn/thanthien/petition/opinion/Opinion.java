package vn.thanthien.petition.opinion;

import jakarta.persistence.Convert;
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
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;

/// One opinion of the people (ý kiến), from the moment it was voiced until it is answered or what
/// was promised is done. The day first promised never moves back, so what is overdue stays overdue
/// until it is done.
@Entity
class Opinion extends OwnedByUnit {

  /// Nobody promises for longer.
  private static final int LONGEST_PROMISE_YEARS = 5;

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private OpinionChannel channel;

  private @Nullable UUID source;

  @Enumerated(EnumType.STRING)
  private @Nullable DialogueKind dialogueKind;

  private LocalDate raisedOn;
  private @Nullable String village;

  @Convert(converter = SealedText.class)
  private @Nullable String content;

  @Enumerated(EnumType.STRING)
  private OpinionStatus status;

  private boolean onTheSpot;
  private @Nullable String owner;
  private @Nullable LocalDate dueOn;
  private @Nullable Instant settledAt;

  @Convert(converter = SealedText.class)
  private @Nullable String answer;

  private Instant lastStepAt;
  private @Nullable Instant erasedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Opinion() {}

  Opinion(OpinionChannel channel, Occasion occasion, String content) {
    super(occasion.unit());
    id = RecordId.next();
    this.channel = channel;
    source = occasion.source();
    dialogueKind = occasion.dialogueKind();
    raisedOn = occasion.day();
    village = occasion.village();
    this.content = content;
    status = OpinionStatus.RAISED;
    lastStepAt = VietnamTime.startOf(raisedOn);
  }

  /// It was voiced, and nothing more.
  Event raised() {
    return event(PetitionEventType.OPINION_RAISED, VietnamTime.startOf(raisedOn));
  }

  /// It was voiced and answered on the spot.
  Event raisedAndAnswered(String answer) {
    onTheSpot = true;
    settle(OpinionStatus.ANSWERED, lastStepAt, answer);
    return raised();
  }

  /// It was voiced and somebody promised to see to it.
  Event raisedAndPromised(String owner, LocalDate dueOn) {
    owe(owner, dueOn);
    return raised();
  }

  Event answer(Instant at, String answer) {
    step(OpinionStatus.ANSWERED, at);
    settle(OpinionStatus.ANSWERED, at, answer);
    return event(PetitionEventType.OPINION_ANSWERED, at);
  }

  /// Promises it, or hands what is promised to another; the day first promised may come nearer,
  /// never move back.
  Event promise(Instant at, String owner, LocalDate dueOn) {
    step(OpinionStatus.PROMISED, at);
    if (this.dueOn != null && dueOn.isAfter(this.dueOn)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Hạn đã hứa là %s, không lùi được.".formatted(VietnameseFormat.date(this.dueOn)),
          "dueOn");
    }
    owe(owner, dueOn);
    return event(PetitionEventType.OPINION_PROMISED, at);
  }

  /// What was promised is done.
  Event complete(Instant at, String answer) {
    step(OpinionStatus.DONE, at);
    settle(OpinionStatus.DONE, at, answer);
    return event(PetitionEventType.OPINION_DONE, at);
  }

  /// Forgets what was said and answered, once; that it was, and when, stays.
  void erase(Instant at) {
    if (erasedAt != null) {
      return;
    }
    content = null;
    answer = null;
    erasedAt = at;
  }

  private void step(OpinionStatus next, Instant at) {
    if (!status.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Ý kiến đang ở trạng thái “%s”, không thể chuyển sang “%s”."
              .formatted(OpinionWords.of(status), OpinionWords.of(next)));
    }
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của ý kiến.", "at");
    }
    lastStepAt = at;
  }

  private void settle(OpinionStatus settled, Instant at, String answer) {
    status = settled;
    settledAt = at;
    this.answer = answer;
  }

  private void owe(String owner, LocalDate dueOn) {
    if (dueOn.isBefore(raisedOn) || dueOn.isAfter(raisedOn.plusYears(LONGEST_PROMISE_YEARS))) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Hạn phải từ ngày nêu ý kiến và không quá %d năm sau đó."
              .formatted(LONGEST_PROMISE_YEARS),
          "dueOn");
    }
    status = OpinionStatus.PROMISED;
    this.owner = owner;
    this.dueOn = dueOn;
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  /// What the world may know of it, as it stands.
  OpinionState state() {
    return new OpinionState(
        id,
        revision,
        unit(),
        channel,
        source,
        dialogueKind,
        raisedOn,
        village,
        status,
        onTheSpot,
        dueOn,
        settledAt);
  }

  /// Whether the promised day is over and it is not done.
  ///
  /// @param today the legal day now
  boolean isOverdue(LocalDate today) {
    return status == OpinionStatus.PROMISED && dueOn != null && dueOn.isBefore(today);
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  OpinionChannel channel() {
    return channel;
  }

  /// What it was voiced at; none for a message.
  @Nullable UUID source() {
    return source;
  }

  @Nullable DialogueKind dialogueKind() {
    return dialogueKind;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  @Nullable String village() {
    return village;
  }

  /// Absent once forgotten.
  @Nullable String content() {
    return content;
  }

  OpinionStatus status() {
    return status;
  }

  boolean isOnTheSpot() {
    return onTheSpot;
  }

  /// Who promised it, by office.
  @Nullable String owner() {
    return owner;
  }

  /// Last day of the promise.
  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  @Nullable Instant settledAt() {
    return settledAt;
  }

  @Nullable String answer() {
    return answer;
  }
}
