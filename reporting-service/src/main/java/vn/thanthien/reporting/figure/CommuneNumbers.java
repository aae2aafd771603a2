package vn.thanthien.reporting.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.programme.ProfileFact;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.Period;

/// What each commune of one request did: counts of all of them, records where a count does not do.
final class CommuneNumbers {

  private static final Set<ProgrammeEventKind> STAFF =
      EnumSet.of(ProgrammeEventKind.BRIEFING, ProgrammeEventKind.COMMITMENT);

  private final Inquiry.Lookup<List<Counted>> counted;
  private final ProgrammeEvents events;
  private final Profiles profiles;
  private final Collection<String> above;
  private final Period period;
  private @Nullable Map<String, List<ProgrammeEvent>> staffEvents;
  private @Nullable Map<String, List<ProfileFact>> staff;

  CommuneNumbers(
      Inquiry.Lookup<List<Counted>> counted,
      ProgrammeEvents events,
      Profiles profiles,
      Collection<String> above,
      Period period) {
    this.counted = counted;
    this.events = events;
    this.profiles = profiles;
    this.above = above;
    this.period = period;
  }

  /// What may be asked with others.
  Inquiry.Lookup<List<Counted>> lookup() {
    return counted;
  }

  /// Those that existed on at least one day of the period.
  List<Counted> communes() {
    return counted.answer();
  }

  /// Briefings or commitments in the period, by day.
  List<ProgrammeEvent> staffEvents(Counted commune, ProgrammeEventKind kind) {
    if (commune.id() == null || !commune.tellsOfStaff()) {
      return List.of();
    }
    if (staffEvents == null) {
      staffEvents = events.below(above, period.from(), period.to(), STAFF);
    }
    return staffEvents.getOrDefault(commune.id(), List.of()).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }

  /// On the day of the last of some events, the period's last day where there were none: as taken
  /// down there, else as the profile knows it; absent where nobody does.
  @Nullable Long headcount(Counted commune, List<ProgrammeEvent> held) {
    if (commune.id() == null || !commune.tellsOfStaff()) {
      return null;
    }
    var last = held.isEmpty() ? null : held.getLast();
    if (last != null && last.headcount() != null) {
      return last.headcount().longValue();
    }
    if (staff == null) {
      staff = profiles.staff(above);
    }
    return Profiles.staff(
        staff.getOrDefault(commune.id(), List.of()),
        last == null ? period.to().minusDays(1) : last.heldOn());
  }

  /// What can be counted of one commune, or of several alike that recorded nothing; receptions and
  /// meetings on days on which something may be owed.
  ///
  /// @param id of the one, absent for those that recorded nothing
  /// @param number how many communes these are
  /// @param validTo exclusive, absent for one that still exists
  /// @param recordsReceptions whether any session is recorded
  /// @param chairmanWeeks weeks, Monday to Sunday, with a day on which the chairman received in
  ///   person
  /// @param secretaryDays days on which the Party secretary received in person
  /// @param tellsOfStaff whether a briefing or commitment of the period or a number of staff is
  ///   recorded
  /// @param reportsOwed see [ObligationReader]
  record Counted(
      @Nullable String id,
      long number,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean recordsReceptions,
      long chairmanWeeks,
      long secretaryDays,
      long weeklyMeetings,
      long monthlyMeetings,
      boolean tellsOfStaff,
      long reportsOwed,
      long reportsOnTime) {

    boolean existsIn(Period days) {
      return validFrom.isBefore(days.to()) && (validTo == null || validTo.isAfter(days.from()));
    }

    /// The days of a period on which it exists, of one in which it does.
    Period within(Period days) {
      return new Period(
          validFrom.isAfter(days.from()) ? validFrom : days.from(),
          validTo != null && validTo.isBefore(days.to()) ? validTo : days.to());
    }

    long meetings(ProgrammeEventKind rhythm) {
      return rhythm == ProgrammeEventKind.WEEKLY_MEETING ? weeklyMeetings : monthlyMeetings;
    }
  }
}
