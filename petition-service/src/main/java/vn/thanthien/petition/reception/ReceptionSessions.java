package vn.thanthien.petition.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.petition.opinion.Occasion;
import vn.thanthien.petition.opinion.Occasions;

/// All reception sessions the caller may see.
@ApplicationScoped
public class ReceptionSessions implements PanacheRepositoryBase<ReceptionSession, UUID>, Occasions {

  /// The session of an id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public ReceptionSession get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<ReceptionSessionState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(ReceptionSession::state).toList();
  }

  boolean isRecorded(String unit, RecordReception request) {
    return count(
            "unit = ?1 and date = ?2 and role = ?3 and receptionKind = ?4",
            unit,
            request.date(),
            request.role(),
            request.receptionKind())
        > 0;
  }

  /// A unit's sessions in `[from, to)`, by day.
  public List<ReceptionSession> between(String unit, LocalDate from, LocalDate to) {
    return list(
        "unit = ?1 and date >= ?2 and date < ?3 order by date, role, receptionKind",
        unit,
        from,
        to);
  }

  @Override
  public OpinionChannel channel() {
    return OpinionChannel.RECEPTION;
  }

  @Override
  public Occasion occasion(UUID id) {
    return get(id).occasion();
  }

  /// One row more than the limit where more follow.
  List<ReceptionSession> page(@Nullable LeaderRole role, @Nullable UUID after, int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    if (role != null) {
      values.add(role);
      conditions.add("role = ?" + values.size());
    }
    if (after != null) {
      values.add(after);
      conditions.add("id > ?" + values.size());
    }
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }
}
