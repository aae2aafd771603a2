package vn.thanthien.local.demo;

/// In whose name a request is sent.
sealed interface Account {

  /// One of the sample's users.
  record Person(String username) implements Account {}

  /// The one-stop system, by its client credentials.
  record OneStop() implements Account {}
}
