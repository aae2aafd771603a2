package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Documents that direct the programme.
@ApplicationScoped
public class SteeringDocuments implements PanacheRepositoryBase<SteeringDocument, UUID> {

  /// The documents recorded for a unit that were issued before a day, in the order of their dates;
  /// one without a date comes first.
  public List<SteeringDocument> of(String unit, LocalDate before) {
    return list(
        """
        unit = ?1 and (issuedOn is null or issuedOn < ?2)
        order by issuedOn nulls first, id
        """,
        unit,
        before);
  }

  /// Records a document of a unit.
  ///
  /// @throws Refusal `unknown-reference` when it implements a document nobody has recorded
  UUID add(String unit, NewSteeringDocument request) {
    var added = new SteeringDocument(unit, request);
    for (var above : added.implementsDocuments()) {
      if (count("unit = ?1 and displayForm = ?2", unit, above) == 0) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Chưa ghi văn bản " + above + ".", "implements");
      }
    }
    persist(added);
    return added.id();
  }

  List<SteeringDocument> page(
      String unit, @Nullable LocalDate from, @Nullable LocalDate to, UUID after, int limit) {
    return find(
            """
            unit = ?1 and id > ?4
            and (cast(?2 as LocalDate) is null or issuedOn is null or issuedOn >= ?2)
            and (cast(?3 as LocalDate) is null or issuedOn is null or issuedOn < ?3)
            order by id
            """,
            unit,
            from,
            to,
            after)
        .page(0, limit)
        .list();
  }
}
