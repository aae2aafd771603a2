package vn.thanthien.reporting.figure;

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
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.unit.UnitTree.CommuneSpan;

/// What each commune of one request did, each kind read for all of them at once when first needed.
final class CommuneNumbers {

  private static final Set<ProgrammeEventKind> STAFF =
      EnumSet.of(ProgrammeEventKind.BRIEFING, ProgrammeEventKind.COMMITMENT);
  private static final Set<ProgrammeEventKind> MEETINGS =
      EnumSet.of(ProgrammeEventKind.WEEKLY_MEETING, ProgrammeEventKind.MONTHLY_MEETING);

  private final CommuneReader reader;
  private final Collection<String> above;
  private final Period period;
  private final Period days;
  private @Nullable List<CommuneSpan> communes;
  private @Nullable Map<String, ReceptionReader.Held> receptions;
  private @Nullable Map<String, Map<ProgrammeEventKind, Long>> meetings;
  private @Nullable Map<String, List<ProgrammeEvent>> staffEvents;
  private @Nullable Map<String, List<ProfileFact>> staff;

  CommuneNumbers(CommuneReader reader, Collection<String> above, Period period, Period days) {
    this.reader = reader;
    this.above = above;
    this.period = period;
    this.days = days;
  }

  /// Those that existed on at least one day of the period.
  List<CommuneSpan> communes() {
    if (communes == null) {
      communes = reader.units.communeSpans(above, period.from(), period.to());
    }
    return communes;
  }

  /// What each commune with any recorded session held on days on which something may be owed.
  Map<String, ReceptionReader.Held> receptions() {
    if (receptions == null) {
      receptions = reader.receptions.held(above, days);
    }
    return receptions;
  }

  /// Meetings of a rhythm on days on which something may be owed.
  long meetings(String commune, ProgrammeEventKind rhythm) {
    if (meetings == null) {
      meetings = reader.events.counts(above, days.from(), days.to(), MEETINGS);
    }
    return meetings.getOrDefault(commune, Map.of()).getOrDefault(rhythm, 0L);
  }

  /// Briefings or commitments in the period, by day.
  List<ProgrammeEvent> staffEvents(String commune, ProgrammeEventKind kind) {
    if (staffEvents == null) {
      staffEvents = reader.events.below(above, period.from(), period.to(), STAFF);
    }
    return staffEvents.getOrDefault(commune, List.of()).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }

  /// On the day of the last of some events, the period's last day where there were none: as taken
  /// down there, else as the profile knows it; absent where nobody does.
  @Nullable Long headcount(String commune, List<ProgrammeEvent> held) {
    var last = held.isEmpty() ? null : held.getLast();
    if (last != null && last.headcount() != null) {
      return last.headcount().longValue();
    }
    if (staff == null) {
      staff = reader.profiles.staff(above);
    }
    return Profiles.staff(
        staff.getOrDefault(commune, List.of()),
        last == null ? period.to().minusDays(1) : last.heldOn());
  }
}
