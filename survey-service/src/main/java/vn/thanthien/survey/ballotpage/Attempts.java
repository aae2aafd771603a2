package vn.thanthien.survey.ballotpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How often somebody tried within the last minute. Kept in memory only, under a number that no
/// address can be read from, and forgotten with the minute.
@ApplicationScoped
class Attempts {

  private static final long WINDOW = Duration.ofMinutes(1).toMillis();
  private static final int MOST = 100_000;

  private final Clock clock;
  private final long salt = new SecureRandom().nextLong();
  private final Map<Long, AtomicInteger> counts = new ConcurrentHashMap<>();
  private volatile long window;

  @Inject
  Attempts(Clock clock) {
    this.clock = clock;
  }

  /// Counts one more and tells whether that is within the limit.
  ///
  /// @param who an address or a token
  boolean oneMore(String who, int limit) {
    var now = clock.millis() / WINDOW;
    if (now != window || counts.size() > MOST) {
      counts.clear();
      window = now;
    }
    var key = Objects.hash(salt, who) * 31L + who.hashCode();
    return counts.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet() <= limit;
  }
}
