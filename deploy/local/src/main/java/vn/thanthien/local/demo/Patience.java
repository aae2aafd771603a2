package vn.thanthien.local.demo;

import java.time.Duration;

/// Waiting for what arrives by itself, with an end.
final class Patience {

  private static final Duration MOST = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String what;
  private final long end = System.nanoTime() + MOST.toNanos();

  /// @param what is awaited, for the failure
  Patience(String what) {
    this.what = what;
  }

  /// Waits a moment.
  ///
  /// @param sofar how things stand
  /// @throws LoadFailure when it has taken too long
  void wait(String sofar) {
    if (System.nanoTime() - end > 0) {
      throw new LoadFailure(
          "Waited %d s until %s. Last seen: %s".formatted(MOST.toSeconds(), what, sofar));
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure("Interrupted", e);
    }
  }
}
