package vn.thanthien.kernel.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hands e-mails to the mail server.
public final class MailServer {

  private final ReactiveMailer mailer;
  private final Vertx vertx;

  public MailServer(ReactiveMailer mailer, Vertx vertx) {
    this.mailer = mailer;
    this.vertx = vertx;
  }

  /// Returns when the mail server has taken an e-mail. Not to be called within a transaction, which
  /// would last as long.
  ///
  /// @param patience how long to wait at most
  /// @throws RuntimeException when it was not taken, whatever the mail client says; the text may
  ///   hold the address
  public void deliver(Mail mail, Duration patience) {
    mailer.send(mail).runSubscriptionOn(this::onEventLoop).await().atMost(patience);
  }

  /// What the mail server answered when it did not take an e-mail.
  ///
  /// @return the SMTP reply code, absent where it gave no answer
  public static @Nullable Integer replyCode(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SMTPException smtp) {
        return smtp.getReplyCode();
      }
    }
    return null;
  }

  /// Where the socket of a new connection lives: asked for from elsewhere, the mail client may miss
  /// the server's greeting and wait for it in vain.
  private void onEventLoop(Runnable command) {
    ((VertxInternal) vertx).createEventLoopContext().runOnContext(_ -> command.run());
  }
}
