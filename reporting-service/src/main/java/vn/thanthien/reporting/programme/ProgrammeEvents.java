package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the programme held.
@ApplicationScoped
public class ProgrammeEvents implements PanacheRepositoryBase<ProgrammeEvent, UUID> {

  /// What one unit held on days of `[from, to)`, by day.
  public List<ProgrammeEvent> of(String unit, LocalDate from, LocalDate to) {
    return list("unit = ?1 and heldOn >= ?2 and heldOn < ?3 order by heldOn, id", unit, from, to);
  }

  UUID add(String unit, NewProgrammeEvent request) {
    var added = new ProgrammeEvent(unit, request);
    persist(added);
    return added.id();
  }

  List<ProgrammeEvent> page(
      String unit, @Nullable LocalDate from, @Nullable LocalDate to, UUID after, int limit) {
    return find(
            """
            unit = ?1 and id > ?4
            and (cast(?2 as LocalDate) is null or heldOn is null or heldOn >= ?2)
            and (cast(?3 as LocalDate) is null or heldOn is null or heldOn < ?3)
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
