package vn.thanthien.kernel.reference;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long what was read of reference data may be trusted. Another replica may have received the
/// change, so nobody tells this one; it looks again by itself.
public final class Freshness {

  static final Duration TRUSTED = Duration.ofSeconds(2);

  private final AtomicLong readAt = new AtomicLong(System.nanoTime());

  /// True for one caller once the time is over; it then begins anew.
  public boolean isOver() {
    var last = readAt.get();
    var now = System.nanoTime();
    return now - last > TRUSTED.toNanos() && readAt.compareAndSet(last, now);
  }
}
