package vn.thanthien.letter.mail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.mail.MailServer;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.letter.letter.DeliveryFailure;
import vn.thanthien.letter.letter.LetterDesk;
import vn.thanthien.letter.letter.Letters;
import vn.thanthien.letter.paper.LetterPaper;
import vn.thanthien.letter.print.PrintDesk;
import vn.thanthien.letter.print.PrintedLetter;

/// Sends letters by e-mail. The mail server is spoken to between transactions; several replicas may
/// send at once, each what it has taken up. Who is stopped within an attempt may send a letter
/// twice, under the same message id.
@ApplicationScoped
class MailDesk {

  private static final String ACTOR = "mailer";
  private static final int PIECE = 20;
  private static final int OK = 250;

  /// From here on an answer is final (RFC 5321, 4.2.1).
  private static final int PERMANENT = 500;

  private final Mailings mailings;
  private final Letters letters;
  private final LetterDesk letterDesk;
  private final PrintDesk printDesk;
  private final MailServer server;
  private final MailSettings settings;
  private final Optional<String> from;
  private final Caller caller;
  private final Clock clock;

  @Inject
  MailDesk(
      Mailings mailings,
      Letters letters,
      LetterDesk letterDesk,
      PrintDesk printDesk,
      ReactiveMailer mailer,
      MailSettings settings,
      @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
      Vertx vertx,
      Caller caller,
      Clock clock) {
    this.mailings = mailings;
    this.letters = letters;
    this.letterDesk = letterDesk;
    this.printDesk = printDesk;
    this.server = new MailServer(mailer, vertx);
    this.settings = settings;
    this.from = from;
    this.caller = caller;
    this.clock = clock;
  }

  /// Puts an issued letter on its way.
  ///
  /// @throws Refusal `wrong-state` where no mail server is set up, the letter is not issued, or it
  ///   is on its way already
  @Transactional
  Mailing queue(UUID letterId, String address) {
    if (from.isEmpty()) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Hệ thống chưa được cấu hình máy chủ thư điện tử; hãy giao thư tận tay hoặc gửi bưu điện.");
    }
    var letter = letters.get(letterId);
    if (!letter.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    letter.mustBeOnItsWay();
    if (mailings.isUnderWay(letterId)) {
      throw new Refusal(ProblemType.WRONG_STATE, "Thư đang được gửi qua thư điện tử.");
    }
    var mailing = new Mailing(letter.unit(), letterId, address, clock.instant(), caller.name());
    mailings.persist(mailing);
    Log.infof("letter %s queued for e-mail", letterId);
    return mailing;
  }

  @Scheduled(
      every = "${thanthien.letter.mail.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    if (from.isEmpty()) {
      return;
    }
    UnitScope.asSystem(() -> {
      List<Attempt> attempts;
      do {
        attempts = QuarkusTransaction.requiringNew().call(this::takeUp);
        attempts.forEach(this::send);
      } while (attempts.size() == PIECE);
    });
  }

  private List<Attempt> takeUp() {
    var now = clock.instant();
    // the last of the piece must still be ours when its turn comes
    var patience = settings.patience().multipliedBy(PIECE + 1L);
    return mailings.due(now, PIECE).stream()
        .map(mailing -> {
          mailing.attempt(now, patience);
          return new Attempt(
              mailing.id(), mailing.letter(), mailing.address(), mailing.messageId(domain()));
        })
        .toList();
  }

  private void send(Attempt attempt) {
    Integer refused = null;
    var taken = false;
    try {
      server.deliver(mail(attempt), settings.patience());
      taken = true;
    } catch (RuntimeException e) {
      // neither address nor text may reach the log
      refused = MailServer.replyCode(e);
      Log.warnf(
          "letter %s not taken by the mail server: %s %s",
          attempt.letter(), e.getClass().getSimpleName(), refused);
    }
    var reply = taken ? Integer.valueOf(OK) : refused;
    QuarkusTransaction.requiringNew().run(() -> note(attempt, reply));
  }

  private void note(Attempt attempt, @Nullable Integer reply) {
    var mailing = mailings.findById(attempt.mailing());
    var now = clock.instant();
    if (reply != null && reply == OK) {
      mailing.end(MailingState.SENT, reply, now);
      letterDesk.noteMail(
          attempt.letter(), "Máy chủ thư đã nhận, mã thư " + attempt.messageId(), null, ACTOR);
    } else if (reply != null && reply >= PERMANENT) {
      mailing.end(MailingState.REFUSED, reply, now);
      letterDesk.noteMail(attempt.letter(), "", DeliveryFailure.EMAIL_REFUSED, ACTOR);
    } else if (mailing.attempts() >= settings.mostAttempts()) {
      mailing.end(MailingState.GIVEN_UP, reply, now);
      letterDesk.noteMail(attempt.letter(), "", DeliveryFailure.EMAIL_UNDELIVERABLE, ACTOR);
    } else {
      mailing.postpone(settings.pause(), reply, now);
    }
  }

  private Mail mail(Attempt attempt) {
    var printed = printDesk.file(attempt.letter());
    return Mail.withText(attempt.address(), subject(printed), text(printed))
        .addHeader("Message-ID", attempt.messageId())
        .addAttachment("thu.pdf", printed.pdf(), LetterPaper.MEDIA_TYPE);
  }

  private static String subject(PrintedLetter printed) {
    return printed.title() + " của " + printed.agency();
  }

  private static String text(PrintedLetter printed) {
    return """
    Kính gửi ông/bà,

    %s gửi ông/bà thư kèm theo (tệp PDF).

    Thư này được gửi tự động, xin không trả lời vào địa chỉ gửi.
    """
        .formatted(VietnameseText.printable(printed.agency()));
  }

  /// Of the sender's address.
  private String domain() {
    var sender = from.orElse("");
    var domain = sender.substring(sender.lastIndexOf('@') + 1).replace(">", "").strip();
    return domain.isEmpty() ? "localhost" : domain;
  }

  /// @param address absent once it is forgotten
  private record Attempt(UUID mailing, UUID letter, @Nullable String address, String messageId) {}
}
