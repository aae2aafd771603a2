package vn.thanthien.kernel.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.thanthien.kernel.time.VietnamTime;

/// The platform's clock in tests: real time until a test says otherwise.
@Mock
@ApplicationScoped
public class MovableClock extends Clock {

  private volatile Clock clock = Clock.system(VietnamTime.ZONE);

  /// Stops the clock at a moment.
  public void stopAt(Instant moment) {
    clock = Clock.fixed(moment, VietnamTime.ZONE);
  }

  /// Moves a stopped clock on.
  public void advance(Duration time) {
    clock = Clock.offset(clock, time);
  }

  /// Back to real time.
  public void release() {
    clock = Clock.system(VietnamTime.ZONE);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }
}
