package vn.thanthien.letter.mail;

/// What became of an e-mail.
public enum MailingState {
  /// Waits for its turn, the first or another.
  QUEUED,
  /// A mail server took it.
  SENT,
  /// A mail server refused it for good (an answer 5xx).
  REFUSED,
  /// Nobody took it however often it was offered.
  GIVEN_UP
}
