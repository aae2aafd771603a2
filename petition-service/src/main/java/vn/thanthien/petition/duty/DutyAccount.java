package vn.thanthien.petition.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.calendar.DutySchedule;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.time.DayPeriod;

/// How a leader's receptions in person compare with what the law asks for, week by week or month by
/// month. Weeks count once however often the leader received in them; days count once each. What is
/// done beyond the duty is shown, never counted as more than all of it.
///
/// @param per what is counted: weeks with a day in person, or days in person
/// @param required in the whole period, each day bearing its share, rounded HALF_UP once
/// @param held weeks or days in person
/// @param missed what is still wanting, 0 or more
/// @param surplus what was done beyond the duty, 0 or more
/// @param notCounted sessions that took place without the leader: a deputy's, or substituted ones
/// @param spans Monday to Sunday or the month, as far as it lies in the period
record DutyAccount(
    LeaderRole role,
    Duty.Per per,
    long required,
    long held,
    long missed,
    long surplus,
    long notCounted,
    List<Span> spans) {

  DutyAccount {
    spans = List.copyOf(spans);
  }

  static DutyAccount of(
      LeaderRole role, DayPeriod period, DutySchedule schedule, Collection<Session> sessions) {
    var per =
        schedule
            .on(period.from())
            .or(() -> schedule.on(period.to().minusDays(1)))
            .map(Duty::per)
            .orElse(Duty.Per.WEEK);
    var spans = new ArrayList<Span>();
    for (var first = period.from(); first.isBefore(period.to()); ) {
      var next = next(per, first);
      var end = next.isBefore(period.to()) ? next : period.to();
      spans.add(span(role, first, end, per, schedule, sessions));
      first = next;
    }
    var required = schedule.owed(period.from(), period.to());
    var held = spans.stream().mapToLong(Span::held).sum();
    return new DutyAccount(
        role,
        per,
        required,
        held,
        Math.max(0, required - held),
        Math.max(0, held - required),
        spans.stream().mapToLong(Span::notCounted).sum(),
        spans);
  }

  private static Span span(
      LeaderRole role,
      LocalDate from,
      LocalDate to,
      Duty.Per per,
      DutySchedule schedule,
      Collection<Session> sessions) {
    var within =
        sessions.stream().filter(it -> !it.day().isBefore(from) && it.day().isBefore(to)).toList();
    var days = within.stream().filter(it -> it.counts(role)).map(Session::day).distinct().count();
    return new Span(
        from,
        to,
        schedule.exactly(from, to).setScale(2, RoundingMode.HALF_UP),
        per == Duty.Per.WEEK ? Math.min(1, days) : days,
        within.stream().filter(it -> it.held() && !it.counts(role)).count(),
        within.stream().filter(it -> !it.held() && it.role() == role).count(),
        within.stream().filter(it -> it.counts(role)).map(Session::id).toList());
  }

  private static LocalDate next(Duty.Per per, LocalDate day) {
    return switch (per) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }

  /// A recorded session, as far as the duty looks at it.
  record Session(UUID id, LocalDate day, LeaderRole role, boolean inPerson, boolean held) {

    /// Whether it fulfils the duty of a leader.
    boolean counts(LeaderRole owing) {
      return held && inPerson && role == owing;
    }
  }

  /// One week or month.
  ///
  /// @param to first day after
  /// @param share of the duty that falls on it, two decimals
  /// @param held 1 or 0 of a week, days in person of a month
  /// @param notCounted sessions that took place without the leader
  /// @param missedSessions sessions of the leader recorded as not held
  /// @param sessions those that fulfil the duty
  record Span(
      LocalDate from,
      LocalDate to,
      BigDecimal share,
      long held,
      long notCounted,
      long missedSessions,
      List<UUID> sessions) {

    Span {
      sessions = List.copyOf(sessions);
    }
  }
}
