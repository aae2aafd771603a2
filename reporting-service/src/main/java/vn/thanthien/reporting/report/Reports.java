package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.page.Conditions;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.material.ReportKind;

/// All reports the caller may see.
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

  /// The report of a group, or of a unit that is in it on the period's last day.
  private static final String IN_GROUP =
      """
      (reportingGroup = :group or cast(sql('exists (
         select
           from reporting_group g
          cross join jsonb_to_recordset(g.members) as m (unit text, "from" date, "to" date)
           join unit_ancestor a on a.ancestor = m.unit
          where g.id = ? and a.unit = ? and m."from" < ? and (m."to" is null or m."to" >= ?))',
         :group, unit, periodTo, periodTo) as Boolean))
      """;

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Report get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// A report that will not change its state until the transaction ends, for somebody who writes in
  /// it; others may do so beside.
  Report toEdit(UUID id) {
    return locked(id, LockModeType.PESSIMISTIC_READ);
  }

  /// A report for a change of its state: waits for those who write in it.
  Report toMove(UUID id) {
    return locked(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Report locked(UUID id, LockModeType lock) {
    return findByIdOptional(id, lock).orElseThrow(Refusal::unknown);
  }

  /// The issued reports of communes over exactly a period by their units, the last one where a
  /// commune has several; none that was replaced. One that was returned is not received.
  Map<String, Report> issued(Collection<String> communes, LocalDate from, LocalDate to) {
    return list(
            """
            unit in ?1 and kind = ?2 and state = ?3 and periodFrom = ?4 and periodTo = ?5
            and replacedBy is null
            order by issuedAt, id
            """,
            communes,
            ReportKind.COMMUNE,
            ReportState.ISSUED,
            from,
            to)
        .stream()
        .collect(Collectors.toMap(Report::unit, Function.identity(), (_, later) -> later));
  }

  /// The issued reports of a unit over all it has that are neither replaced nor returned, the
  /// newest period first.
  List<Report> inForce(String unit) {
    return list(
        """
        unit = ?1 and state = ?2 and replacedBy is null and handover <> ?3
        and reportingGroup is null
        order by periodTo desc, periodFrom desc, issuedAt desc
        """,
        unit,
        ReportState.ISSUED,
        Handover.RETURNED);
  }

  /// Issued reports of the same unit and group over exactly the same period whose place no other
  /// has taken: whatever the unit above said of one, it stands until it is replaced.
  List<Report> standing(Report beside) {
    return list(
        """
        unit = ?1 and kind = ?2 and periodFrom = ?3 and periodTo = ?4 and state = ?5
        and replacedBy is null and id <> ?6 and reportingGroup is not distinct from ?7
        """,
        beside.unit(),
        beside.kind(),
        beside.from(),
        beside.to(),
        ReportState.ISSUED,
        beside.id(),
        beside.group());
  }

  /// Whether a report that will take a report's place exists already.
  boolean isBeingReplaced(UUID id) {
    return count("replaces = ?1 and state <> ?2", id, ReportState.DISCARDED) > 0;
  }

  /// The issued report of the same unit and group that came before: the one it replaces, else the
  /// last one over an earlier period.
  Optional<Report> before(Report report) {
    if (report.replaces() != null) {
      return findByIdOptional(report.replaces());
    }
    return find(
            """
            unit = ?1 and kind = ?2 and state = ?3 and periodFrom < ?4 and periodTo <= ?5
            and replacedBy is null and reportingGroup is not distinct from ?6
            order by periodTo desc, periodFrom desc, issuedAt desc
            """,
            report.unit(),
            report.kind(),
            ReportState.ISSUED,
            report.from(),
            report.to(),
            report.group())
        .firstResultOptional();
  }

  /// Keeps everybody else from issuing a report of a unit until the transaction ends.
  void issueAlone(String unit) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as waited")
        .setParameter(1, "report-issue " + unit)
        .getSingleResult();
  }

  /// The next number of a unit's register in a year. Only who issues alone is sure to get it.
  int nextNumber(String unit, int year) {
    var last =
        getEntityManager()
            .createQuery(
                """
                select max(number) from Report
                 where unit = ?1 and issuedOn >= ?2 and issuedOn < ?3
                """,
                Integer.class)
            .setParameter(1, unit)
            .setParameter(2, LocalDate.of(year, 1, 1))
            .setParameter(3, LocalDate.of(year + 1, 1, 1))
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  boolean hasNumber(String unit, int year, int number) {
    return count(
            "unit = ?1 and number = ?2 and issuedOn >= ?3 and issuedOn < ?4",
            unit,
            number,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year + 1, 1, 1))
        > 0;
  }

  /// One row more than the limit where more follow.
  ///
  /// @param group of which the unit is on the period's last day, or of which the report is
  List<Report> page(
      @Nullable String unit,
      @Nullable ReportKind kind,
      @Nullable UUID group,
      @Nullable UUID after,
      int limit) {
    var conditions = new Conditions();
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("kind = :kind", "kind", kind);
    conditions.add(IN_GROUP, "group", group);
    conditions.add("id > :after", "after", after);
    return find(conditions.where() + "order by id", conditions.values()).range(0, limit).list();
  }
}
