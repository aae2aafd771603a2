package vn.thanthien.letter.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An e-mail on the wire; to whom, only its letter's own desk sees.
///
/// @param attempts how often it was offered to the mail server
/// @param replyCode the mail server's last answer
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailingView(
    UUID id,
    UUID letter,
    MailingState state,
    @Nullable String emailAddress,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Integer replyCode,
    Instant queuedAt,
    String queuedBy,
    @Nullable Instant endedAt) {

  static MailingView of(Mailing mailing) {
    return new MailingView(
        mailing.id(),
        mailing.letter(),
        mailing.state(),
        mailing.address(),
        mailing.attempts(),
        mailing.nextAt(),
        mailing.replyCode(),
        mailing.queuedAt(),
        mailing.queuedBy(),
        mailing.endedAt());
  }
}
