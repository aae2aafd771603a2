package vn.thanthien.letter.letter;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.dossier.KnownDossiers;
import vn.thanthien.letter.paper.LetterSheet;
import vn.thanthien.letter.register.LetterRegister;
import vn.thanthien.letter.template.Occasion;

/// The desk where letters are drafted, looked through, approved, numbered and sent: loads, asks,
/// records.
@ApplicationScoped
public class LetterDesk {

  private final Letters letters;
  private final LetterHistory history;
  private final LetterWriter writer;
  private final LetterRegister register;
  private final NumberingRules numbering;
  private final ToneGuard tone;
  private final KnownDossiers knownDossiers;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;
  private final Caller caller;

  @Inject
  LetterDesk(
      Letters letters,
      LetterHistory history,
      LetterWriter writer,
      LetterRegister register,
      NumberingRules numbering,
      ToneGuard tone,
      KnownDossiers knownDossiers,
      Units units,
      Outbox outbox,
      Clock clock,
      Caller caller) {
    this.letters = letters;
    this.history = history;
    this.writer = writer;
    this.register = register;
    this.numbering = numbering;
    this.tone = tone;
    this.knownDossiers = knownDossiers;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
    this.caller = caller;
  }

  @Transactional
  Letter draft(DraftLetter request) {
    var unit = units.owner(request.unit());
    var draft = draft(unit, request);
    var dossierId = draft.source().dossierId();
    if (dossierId != null
        && letters.answering(unit, dossierId, request.kind()).stream()
            .anyMatch(letter -> letter.stage() != LetterStage.WITHDRAWN)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Hồ sơ này đã có một thư cùng loại.", "dossierId");
    }
    return drafted(new Letter(unit, draft), caller.name());
  }

  /// Drafts a letter that another record of the caller's calls for.
  @Transactional
  public UUID draft(String unit, Draft draft) {
    return drafted(new Letter(unit, draft), caller.name()).id();
  }

  /// Drafts letters that belong together.
  @Transactional
  public void draftAll(String unit, List<Draft> drafts) {
    var drafted = drafts.stream().map(draft -> new Letter(unit, draft)).toList();
    var events = drafted.stream().map(Letter::drafted).toList();
    letters.persist(drafted);
    outbox.addAll(events);
    var now = clock.instant();
    for (var i = 0; i < drafted.size(); i++) {
      history.persist(
          new LetterHistoryLine(drafted.get(i).id(), events.get(i), caller.name(), now));
    }
    Log.infof("%d letters drafted", drafted.size());
  }

  /// Drafts what a dossier calls for, unless it ever had a letter of that kind.
  ///
  /// @param actor which part of the service acts by itself
  @Transactional
  public void draftOnce(String unit, UUID dossierId, Draft draft, String actor) {
    if (letters.answering(unit, dossierId, draft.occasion().kind()).isEmpty()) {
      drafted(new Letter(unit, draft), actor);
    }
  }

  /// Takes back a letter that is no longer called for.
  @Transactional
  public void takeBack(Letter letter, String reason, String actor) {
    var now = clock.instant();
    var at = now.isBefore(letter.lastStepAt()) ? letter.lastStepAt() : now;
    recorded(letter, letter.withdraw(at, reason), actor);
  }

  /// Notes what became of an e-mail; what was delivered or failed by another hand meanwhile stays.
  ///
  /// @param failure absent when a mail server took it
  @Transactional
  public void noteMail(UUID id, String proof, @Nullable DeliveryFailure failure, String actor) {
    var letter = letters.get(id);
    var now = clock.instant();
    if (failure != null && letter.stage() != LetterStage.DELIVERED) {
      recorded(letter, letter.fail(now, DeliveryChannel.EMAIL, failure), actor);
    } else if (failure == null && letter.stage().canBecome(LetterStage.DELIVERED)) {
      recorded(letter, letter.deliver(now, DeliveryChannel.EMAIL, proof), actor);
    }
  }

  @Transactional
  Letter record(UUID id, @Nullable String ifMatch, LetterStep step) {
    var letter = letters.get(id);
    Revision.check(ifMatch, letter.revision());
    return recorded(letter, event(letter, step), caller.name());
  }

  /// Takes the same step with many letters, or with none.
  ///
  /// @throws Refusal naming the letter at fault
  @Transactional
  List<Letter> recordAll(List<UUID> ids, LetterStep step) {
    for (var i = 0; i < ids.size(); i++) {
      try {
        record(ids.get(i), null, step);
      } catch (Refusal refusal) {
        throw new Refusal(
            refusal.type() == ProblemType.NOT_FOUND
                ? ProblemType.UNKNOWN_REFERENCE
                : refusal.type(),
            "Thư thứ %d: %s".formatted(i + 1, refusal.getMessage()),
            "letters[%d]".formatted(i) + (refusal.field() == null ? "" : "." + refusal.field()));
      }
    }
    return ids.stream().map(letters::get).toList();
  }

  @Transactional
  void hold(UUID id, boolean legalHold) {
    var letter = letters.get(id);
    if (!letter.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    letter.hold(legalHold);
    Log.infof("letter %s legal hold %s", id, legalHold);
  }

  /// How a letter would look, were it drafted; nothing is kept.
  @Transactional
  LetterSheet preview(DraftLetter request) {
    var unit = units.owner(request.unit());
    return sheet(unit, draft(unit, request));
  }

  /// How a letter would look, were it drafted; nothing is kept.
  public LetterSheet sheet(String unit, Draft draft) {
    return writer.sheet(new Letter(unit, draft));
  }

  private Event event(Letter letter, LetterStep step) {
    return switch (step) {
      case LetterStep.Addressing to ->
          letter.address(
              new Addressee(to.recipientName(), to.recipientAddress()),
              to.reason(),
              to.newDueOn(),
              clock.instant());
      case LetterStep.Review review -> letter.review(at(review.at()), caller.name());
      case LetterStep.Approval approval ->
          approve(letter, at(approval.at()), approval.toneConfirmed());
      case LetterStep.Numbering _ -> number(letter);
      case LetterStep.Issue issue -> issue(letter, at(issue.at()), issue.toneConfirmed());
      case LetterStep.Arrival arrival ->
          letter.deliver(at(arrival.at()), byHuman(arrival.channel()), arrival.proof());
      case LetterStep.Failure failure ->
          letter.fail(at(failure.at()), failure.channel(), failure.reason());
      case LetterStep.Withdrawal withdrawal ->
          letter.withdraw(at(withdrawal.at()), withdrawal.reason());
    };
  }

  private Event approve(Letter letter, Instant at, @Nullable Boolean toneConfirmed) {
    if (!caller.unit().equals(letter.unit())) {
      throw new Refusal(
          ProblemType.FORBIDDEN, "Thư do lãnh đạo của chính đơn vị phát hành thư duyệt.");
    }
    // whatever is wrong with the words matters only where a signature may follow
    if (letter.stage().canBecome(LetterStage.APPROVED)) {
      writer.mustSayEnough(letter);
      tone.check(letter, Instant.MIN, at, toneConfirmed);
    }
    var sheet = writer.sheet(letter);
    return letter.approve(at, caller.name(), sheet.text(), sheet.layout());
  }

  /// The series is that of the year on the letter, the year of its approval.
  private Event number(Letter letter) {
    var date = Optional.ofNullable(letter.approvedAt()).orElseGet(clock::instant);
    var year = VietnamTime.dayOf(date).getYear();
    return letter.number(
        new SerialNumber(year, register.next(letter.unit(), year)), clock.instant());
  }

  private Event issue(Letter letter, Instant at, @Nullable Boolean toneConfirmed) {
    var approvedAt = letter.approvedAt();
    if (approvedAt != null && letter.stage().canBecome(LetterStage.ISSUED)) {
      if (letter.stage() == LetterStage.APPROVED
          && numbering.requires(letter.kind(), VietnamTime.dayOf(approvedAt))) {
        throw new Refusal(ProblemType.WRONG_STATE, "Loại thư này phải lấy số trước khi phát hành.");
      }
      tone.check(letter, approvedAt, at, toneConfirmed);
    }
    return letter.issue(at);
  }

  /// What went by e-mail the mail server proves.
  private static DeliveryChannel byHuman(DeliveryChannel channel) {
    if (channel == DeliveryChannel.EMAIL) {
      throw new Refusal(
          ProblemType.INVALID,
          "Thư gửi qua thư điện tử do hệ thống tự ghi nhận, không nhập tay.",
          "channel");
    }
    return channel;
  }

  private Instant at(@Nullable Instant stated) {
    return ActTime.of(stated, clock, "at");
  }

  private Draft draft(String unit, DraftLetter request) {
    var draftedAt = ActTime.of(request.draftedAt(), clock, "draftedAt");
    return new Draft(
        occasion(unit, request),
        request.trigger() == null ? TriggerKind.BY_HAND : request.trigger(),
        Draft.Source.ofDossier(request.dossierId()),
        draftedAt,
        VietnamTime.dayOf(draftedAt),
        new Addressee(request.recipientName(), request.recipientAddress()),
        request.village(),
        request.reason());
  }

  private Occasion occasion(String unit, DraftLetter request) {
    if (request.lifeEvent() != null || request.dossierId() == null) {
      return new Occasion(request.kind(), request.lifeEvent());
    }
    return knownDossiers
        .find(unit, request.dossierId())
        .flatMap(dossier -> Optional.ofNullable(dossier.lifeEvent()))
        .map(Occasion::of)
        .filter(occasion -> occasion.kind() == request.kind())
        .orElseGet(() -> new Occasion(request.kind(), null));
  }

  private Letter drafted(Letter letter, String actor) {
    var drafted = letter.drafted();
    letters.persist(letter);
    return recorded(letter, drafted, actor);
  }

  private Letter recorded(Letter letter, Event event, String actor) {
    outbox.add(event);
    history.persist(new LetterHistoryLine(letter.id(), event, actor, clock.instant()));
    Log.infof("letter %s %s", letter.id(), letter.stage());
    return letter;
  }
}
