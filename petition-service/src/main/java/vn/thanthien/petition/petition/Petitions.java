package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.problem.Refusal;

/// All petitions the caller may see.
@ApplicationScoped
public class Petitions implements PanacheRepositoryBase<Petition, UUID> {

  /// The petition of an id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public Petition get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// How many a filter finds.
  public long count(PetitionFilter filter, @Nullable String searchable, Instant now) {
    var conditions = filter.conditions(searchable, now);
    return count(conditions.where(), conditions.values());
  }

  /// One row more than the limit where more follow.
  public List<Petition> page(
      PetitionFilter filter,
      @Nullable String searchable,
      Instant now,
      @Nullable UUID after,
      int limit) {
    var conditions = filter.conditions(searchable, now);
    conditions.add("id > :after", "after", after);
    return find(conditions.where() + "order by id", conditions.values()).range(0, limit).list();
  }

  /// The others of a case, in the order they came.
  List<Petition> following(Petition lead) {
    return list("caseId = ?1 and id <> ?1 order by id", lead.id());
  }

  /// What was taken out of a mixed petition.
  List<Petition> takenOutOf(UUID mixed) {
    return list("splitFrom = ?1 order by id", mixed);
  }

  /// Petitions of a unit about which may be told who wrote them, received within a time and not
  /// this one; newest first.
  List<Petition> tellable(String unit, UUID not, Instant from, Instant to, int limit) {
    return find(
            """
            unit = ?1 and id <> ?2 and classification.kind is not null
            and classification.kind <> ?3 and clock.receivedAt between ?4 and ?5
            order by clock.receivedAt desc\
            """,
            unit,
            not,
            PetitionKind.DENUNCIATION,
            from,
            to)
        .page(0, limit)
        .list();
  }
}
