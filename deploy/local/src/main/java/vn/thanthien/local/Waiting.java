package vn.thanthien.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a condition of another process by asking it, 50 ms apart.
final class Waiting {

  private Waiting() {}

  static boolean until(Duration atMost, BooleanSupplier condition) {
    var end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(Duration.ofMillis(50));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new StartFailure("Interrupted");
      }
    }
    return true;
  }
}
