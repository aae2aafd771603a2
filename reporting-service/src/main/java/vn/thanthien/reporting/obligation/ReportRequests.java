package vn.thanthien.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// Requests for reports the caller may see.
@ApplicationScoped
public class ReportRequests implements PanacheRepositoryBase<ReportRequest, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  ReportRequest get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// A request for a change of it: one after another.
  ReportRequest toMove(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::unknown);
  }

  /// The newest first, one row more than the limit where more follow.
  List<ReportRequest> page(@Nullable UUID after, int limit) {
    return after == null
        ? find("order by id desc").range(0, limit).list()
        : find("id < ?1 order by id desc", after).range(0, limit).list();
  }

  /// Those whose due date follows from the calendar and is not long past.
  List<ReportRequest> reckoned(LocalDate since) {
    return list("sendWithin is not null and withdrawnAt is null and dueOn >= ?1", since);
  }

  boolean isMade(UUID schedule, LocalDate from) {
    return count("schedule = ?1 and periodFrom = ?2", schedule, from) > 0;
  }
}
