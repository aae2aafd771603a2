package vn.thanthien.letter.letter;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.dossier.KnownDossiers;
import vn.thanthien.letter.register.LetterRegister;
import vn.thanthien.letter.template.Occasion;

/// The desk where letters are drafted, approved, numbered and sent: loads, asks, records.
@ApplicationScoped
public class LetterDesk {

  private final Letters letters;
  private final LetterWriter writer;
  private final LetterRegister register;
  private final KnownDossiers knownDossiers;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;
  private final Caller caller;

  @Inject
  LetterDesk(
      Letters letters,
      LetterWriter writer,
      LetterRegister register,
      KnownDossiers knownDossiers,
      Units units,
      Outbox outbox,
      Clock clock,
      Caller caller) {
    this.letters = letters;
    this.writer = writer;
    this.register = register;
    this.knownDossiers = knownDossiers;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
    this.caller = caller;
  }

  @Transactional
  Letter draft(DraftLetter request) {
    var unit = units.owner(request.unit());
    var draft =
        new Draft(
            occasion(unit, request),
            request.trigger() == null ? TriggerKind.BY_HAND : request.trigger(),
            request.dossierId(),
            ActTime.of(request.draftedAt(), clock, "draftedAt"),
            new Addressee(request.recipientName(), request.recipientAddress()),
            request.village(),
            request.reason());
    if (draft.dossierId() != null
        && letters.answering(unit, draft.dossierId(), request.kind()).stream()
            .anyMatch(letter -> letter.status() != LetterStatus.WITHDRAWN)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Hồ sơ này đã có một thư cùng loại.", "dossierId");
    }
    return drafted(new Letter(unit, draft));
  }

  /// Drafts what a dossier calls for, unless it ever had a letter of that kind.
  @Transactional
  public void draftOnce(String unit, UUID dossierId, Draft draft) {
    if (letters.answering(unit, dossierId, draft.occasion().kind()).isEmpty()) {
      drafted(new Letter(unit, draft));
    }
  }

  /// Takes back a letter whose dossier no longer calls for it.
  @Transactional
  public void takeBack(Letter letter) {
    var now = clock.instant();
    var at = now.isBefore(letter.lastStepAt()) ? letter.lastStepAt() : now;
    recorded(letter, letter.withdraw(at, "Hồ sơ không còn cần thư này."));
  }

  @Transactional
  Letter record(UUID id, @Nullable String ifMatch, LetterStep step) {
    var letter = letters.get(id);
    Revision.check(ifMatch, letter.revision());
    var event =
        switch (step) {
          case LetterStep.Addressing to ->
              letter.address(
                  new Addressee(to.recipientName(), to.recipientAddress()),
                  to.reason(),
                  clock.instant());
          case LetterStep.Approval approval ->
              approve(letter, ActTime.of(approval.at(), clock, "at"));
          case LetterStep.Numbering _ -> number(letter);
          case LetterStep.Issue issue -> letter.issue(ActTime.of(issue.at(), clock, "at"));
          case LetterStep.Withdrawal withdrawal ->
              letter.withdraw(ActTime.of(withdrawal.at(), clock, "at"), withdrawal.reason());
        };
    return recorded(letter, event);
  }

  private Event approve(Letter letter, Instant at) {
    if (!caller.unit().equals(letter.unit())) {
      throw new Refusal(
          ProblemType.FORBIDDEN, "Thư do lãnh đạo của chính đơn vị phát hành thư duyệt.");
    }
    return letter.approve(at, caller.name(), writer.wording(letter));
  }

  /// The series is that of the year on the letter, the year of its approval.
  private Event number(Letter letter) {
    var date = Optional.ofNullable(letter.approvedAt()).orElseGet(clock::instant);
    var year = VietnamTime.dayOf(date).getYear();
    return letter.number(
        new SerialNumber(year, register.next(letter.unit(), year)), clock.instant());
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

  private Letter drafted(Letter letter) {
    var drafted = letter.drafted();
    letters.persist(letter);
    return recorded(letter, drafted);
  }

  private Letter recorded(Letter letter, Event event) {
    outbox.add(event);
    Log.infof("letter %s %s", letter.id(), letter.status());
    return letter;
  }
}
