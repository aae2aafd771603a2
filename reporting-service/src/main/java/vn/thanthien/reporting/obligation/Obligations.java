package vn.thanthien.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Reports owed.
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<ReportObligation, UUID> {

  /// What a new report of a unit answers.
  ///
  /// @param named by who drafts; the only one over exactly that period where absent
  /// @param to first day after the period
  /// @throws Refusal `unknown-reference` when the named one is not the unit's, or over another
  ///   period; `wrong-state` when it was withdrawn
  public Optional<ReportObligation> answeredBy(
      String unit, LocalDate from, LocalDate to, @Nullable UUID named) {
    if (named == null) {
      var open =
          list(
              """
              unit = ?1 and periodFrom = ?2 and periodTo = ?3
              and report is null and withdrawnAt is null
              """,
              unit,
              from,
              to);
      return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }
    var owed =
        find("id = ?1 and unit = ?2 and periodFrom = ?3 and periodTo = ?4", named, unit, from, to)
            .firstResultOptional()
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Đơn vị không có yêu cầu báo cáo này trong kỳ đó.",
                    "obligation"));
    if (owed.withdrawal().isPresent()) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          owed.withdrawal().get().kind() == RequestChange.Kind.PASSED_ON
              ? "Yêu cầu báo cáo này đã chuyển sang đơn vị kế thừa."
              : "Yêu cầu báo cáo này đã được thu hồi.",
          "obligation");
    }
    return Optional.of(owed);
  }

  /// By what an obligation was taken from the unit, where it was.
  public Optional<RequestChange> withdrawal(UUID obligation) {
    return get(obligation).withdrawal();
  }

  /// What is asked of units for a period and was not taken back, by unit: of several demands the
  /// one this unit made, then the one due first.
  ///
  /// @param to first day after the period
  public Map<String, ReportObligation> owed(
      Collection<String> units, LocalDate from, LocalDate to, String askedBy) {
    return stream(
            """
            unit in ?1 and periodFrom = ?2 and periodTo = ?3 and withdrawnAt is null
            order by case when askedBy = ?4 then 0 else 1 end, dueOn, id
            """,
            units,
            from,
            to,
            askedBy)
        .collect(
            Collectors.toMap(
                ReportObligation::unit, obligation -> obligation, (first, _) -> first));
  }

  /// Who asked for an issued report; nobody for one that was not asked for.
  public Set<String> askersOf(UUID report) {
    return list("report", report).stream()
        .map(ReportObligation::askedBy)
        .collect(Collectors.toSet());
  }

  /// A report was issued: it answers whatever its unit owes over exactly its period, for a unit
  /// issues one report of a period.
  ///
  /// @param to first day after the period
  /// @param replaces the report whose place it takes, absent for most
  public void answered(
      String unit, LocalDate from, LocalDate to, UUID report, @Nullable UUID replaces, Instant at) {
    find(
            """
            unit = ?1 and periodFrom = ?2 and periodTo = ?3 and (report is null or report = ?4)
            order by id
            """,
            unit,
            from,
            to,
            replaces)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(obligation -> obligation.answered(report, at));
  }

  /// What is owed by units that no longer are, though its period ended after them; waits for
  /// reports being issued, and they for it.
  ///
  /// @param today on which they are gone
  List<ReportObligation> ofEndedUnits(LocalDate today) {
    return find(
            """
            from ReportObligation o
             where o.report is null and o.withdrawnAt is null
               and exists (select 1 from Unit u
                            where u.id = o.unit and u.validTo <= ?1 and u.validTo < o.periodTo)
             order by o.id
            """,
            today)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Optional<ReportObligation> of(UUID request, String unit) {
    return find("request = ?1 and unit = ?2", request, unit).firstResultOptional();
  }

  private ReportObligation get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// All of a request, for a change of each: waits for reports being issued, and they for it.
  List<ReportObligation> toMove(UUID request) {
    return find("request = ?1 order by id", request)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
