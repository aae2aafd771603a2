package vn.thanthien.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The one zone of the platform, and its clock.
public final class VietnamTime {

  /// Legal days begin and end in this zone.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  /// The legal day a moment falls on.
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /// The first moment of a legal day.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  @ApplicationScoped
  static class ClockProducer {
    @Produces
    @ApplicationScoped
    Clock clock() {
      return Clock.system(ZONE);
    }
  }
}
