package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.problem.Refusal;

/// All petitions the caller may see.
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Petition get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow.
  List<Petition> page(
      @Nullable PetitionStatus status,
      @Nullable PetitionKind kind,
      @Nullable UUID after,
      int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    add(conditions, values, "status = ?", status);
    add(conditions, values, "petitionKind = ?", kind);
    add(conditions, values, "id > ?", after);
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      values.add(value);
      conditions.add(condition + values.size());
    }
  }
}
