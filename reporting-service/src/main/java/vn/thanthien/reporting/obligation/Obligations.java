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
          ProblemType.WRONG_STATE, "Yêu cầu báo cáo này đã được thu hồi.", "obligation");
    }
    return Optional.of(owed);
  }

  /// By what the request behind an obligation was taken back, where it was.
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

  /// Who asked for a report.
  public String askedBy(UUID obligation) {
    return get(obligation).askedBy();
  }

  /// A report that answers it was issued.
  public void answered(UUID obligation, UUID report, Instant at) {
    findByIdOptional(obligation, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Refusal::unknown)
        .answered(report, at);
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
