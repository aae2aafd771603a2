package vn.thanthien.petition.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.reception.LeaderName;
import vn.thanthien.petition.reception.ReceptionSession;
import vn.thanthien.petition.reception.ReceptionSessions;

/// Holds the sessions of a commune against its leaders' duty.
@ApplicationScoped
class DutyDesk {

  private final ReceptionSessions sessions;
  private final ReceptionDuties duties;
  private final Units units;
  private final Clock clock;

  @Inject
  DutyDesk(ReceptionSessions sessions, ReceptionDuties duties, Units units, Clock clock) {
    this.sessions = sessions;
    this.duties = duties;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  DutyView explain(@Nullable String requested, LeaderRole role, DayPeriod asked) {
    var unit = units.owner(requested);
    var period = untilToday(asked);
    var schedule = duties.of(role);
    var recorded =
        sessions.between(unit, period.from(), period.to()).stream()
            .filter(session -> isOfTheSameOffice(session, role))
            .map(DutyDesk::session)
            .toList();
    var account = DutyAccount.of(role, period, schedule, recorded);
    return new DutyView(
        unit,
        role,
        period.from(),
        period.to(),
        account.per(),
        account.required(),
        account.held(),
        account.missed(),
        account.surplus(),
        account.notCounted(),
        sentence(account),
        inForce(schedule.rows(), period),
        account.spans());
  }

  private DayPeriod untilToday(DayPeriod asked) {
    var tomorrow = VietnamTime.dayOf(clock.instant()).plusDays(1);
    return tomorrow.isBefore(asked.to()) && tomorrow.isAfter(asked.from())
        ? new DayPeriod(asked.from(), tomorrow)
        : asked;
  }

  /// A deputy's sessions stand beside the chairman's, so that it is seen that they do not count.
  private static boolean isOfTheSameOffice(ReceptionSession session, LeaderRole role) {
    return session.role() == role
        || (role == LeaderRole.CHAIRMAN && session.role() == LeaderRole.VICE_CHAIRMAN);
  }

  private static DutyAccount.Session session(ReceptionSession session) {
    return new DutyAccount.Session(
        session.id(), session.date(), session.role(), session.isInPerson(), session.isHeld());
  }

  private static List<DutyView.Rule> inForce(List<Duty> rows, DayPeriod period) {
    return rows.stream()
        .filter(row -> row.from().isBefore(period.to()))
        .filter(row -> {
          var end = row.to();
          return end == null || end.isAfter(period.from());
        })
        .map(DutyView.Rule::of)
        .toList();
  }

  private static String sentence(DutyAccount account) {
    var leader = LeaderName.of(account.role());
    if (account.required() == 0) {
      return leader + ": pháp luật không định mức tiếp công dân trong kỳ này.";
    }
    var counted = account.per() == Duty.Per.WEEK ? "tuần" : "ngày";
    var sentence =
        "%s trực tiếp tiếp công dân: yêu cầu %d %s, đã tiếp %d %s, thiếu %d."
            .formatted(
                leader, account.required(), counted, account.held(), counted, account.missed());
    return account.notCounted() == 0
        ? sentence
        : sentence
            + " %d buổi do cấp phó hoặc người khác tiếp không tính."
                .formatted(account.notCounted());
  }
}
