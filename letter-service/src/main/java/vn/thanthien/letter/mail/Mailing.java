package vn.thanthien.letter.mail;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;

/// One letter on its way by e-mail: offered to the mail server until it is taken, refused or given
/// up.
@Entity
public class Mailing extends OwnedByUnit {

  private static final int MOST_DOUBLINGS = 10;

  @Id private UUID id;
  @Version private int version;
  private UUID letter;

  @Convert(converter = SealedText.class)
  private @Nullable String address;

  @Enumerated(EnumType.STRING)
  private MailingState state;

  private int attempts;

  /// Absent when it is over.
  private @Nullable Instant nextAt;

  private @Nullable Integer replyCode;
  private Instant queuedAt;
  private String queuedBy;
  private @Nullable Instant endedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Mailing() {}

  /// @param queuedBy sign-in name
  Mailing(String unit, UUID letter, String address, Instant queuedAt, String queuedBy) {
    super(unit);
    this.id = RecordId.next();
    this.letter = letter;
    this.address = address;
    this.state = MailingState.QUEUED;
    this.queuedAt = queuedAt;
    this.nextAt = queuedAt;
    this.queuedBy = queuedBy;
  }

  /// Takes it up for one attempt; who stops within it leaves it to the next after a while.
  void attempt(Instant now, Duration patience) {
    attempts++;
    nextAt = now.plus(patience);
  }

  /// @param replyCode of the mail server, for example 250
  void end(MailingState state, @Nullable Integer replyCode, Instant now) {
    this.state = state;
    this.replyCode = replyCode;
    this.nextAt = null;
    this.endedAt = now;
  }

  /// Waits for another attempt, twice as long each time.
  void postpone(Duration first, @Nullable Integer replyCode, Instant now) {
    this.replyCode = replyCode;
    nextAt = now.plus(first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
  }

  /// Forgets to whom it went.
  void erase() {
    address = null;
  }

  /// By which the mail server and the addressee know it again, however often it comes.
  String messageId(String domain) {
    return "<" + id + "@" + domain + ">";
  }

  UUID id() {
    return id;
  }

  UUID letter() {
    return letter;
  }

  /// Absent once it is forgotten.
  @Nullable String address() {
    return address;
  }

  MailingState state() {
    return state;
  }

  /// How often it was offered.
  int attempts() {
    return attempts;
  }

  @Nullable Instant nextAt() {
    return nextAt;
  }

  /// The mail server's last answer.
  @Nullable Integer replyCode() {
    return replyCode;
  }

  Instant queuedAt() {
    return queuedAt;
  }

  String queuedBy() {
    return queuedBy;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }
}
