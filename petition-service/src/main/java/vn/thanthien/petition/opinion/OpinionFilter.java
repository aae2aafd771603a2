package vn.thanthien.petition.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.page.Conditions;

/// Which opinions a list, a worklist or an export shows; what is absent does not narrow.
///
/// @param source voiced at this dialogue, visit, opening or session
/// @param owner who owes them, exactly
/// @param overdue promised, not done, and the day is over
/// @param raisedFrom first legal day
/// @param raisedTo first legal day after
/// @param order by recording, or what is owed by its day, the most urgent first
record OpinionFilter(
    @RestQuery @Nullable List<OpinionStatus> status,
    @RestQuery @Nullable OpinionChannel channel,
    @RestQuery @Nullable UUID source,
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable @Size(max = 60) String village,
    @RestQuery @Nullable @Size(max = 200) String owner,
    @RestQuery @Nullable Boolean overdue,
    @RestQuery @Nullable LocalDate raisedFrom,
    @RestQuery @Nullable LocalDate raisedTo,
    @RestQuery @Nullable Order order) {

  /// How a list is sorted.
  enum Order {
    RECORDED,
    DUE
  }

  boolean isByDueDay() {
    return order == Order.DUE;
  }

  Conditions conditions(LocalDate today) {
    var conditions = new Conditions();
    if (status != null && !status.isEmpty()) {
      conditions.add("status in :status", "status", status);
    }
    conditions.add("channel = :channel", "channel", channel);
    conditions.add("source = :source", "source", source);
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("village = :village", "village", village);
    conditions.add("owner = :owner", "owner", owner);
    conditions.add("raisedOn >= :raisedFrom", "raisedFrom", raisedFrom);
    conditions.add("raisedOn < :raisedTo", "raisedTo", raisedTo);
    if (Boolean.TRUE.equals(overdue)) {
      conditions.add("status = PROMISED and dueOn < :today", "today", today);
    }
    if (isByDueDay()) {
      conditions.add("status = PROMISED");
    }
    return conditions;
  }
}
