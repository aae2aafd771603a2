package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was made public.
@ApplicationScoped
public class Postings implements PanacheRepositoryBase<Posting, UUID> {

  /// What a unit had made public before a day, by day.
  public List<Posting> of(String unit, LocalDate before) {
    return list("unit = ?1 and postedOn < ?2 order by postedOn, id", unit, before);
  }

  UUID add(String unit, NewPosting request) {
    var added = new Posting(unit, request);
    persist(added);
    return added.id();
  }

  List<Posting> page(
      String unit, @Nullable LocalDate from, @Nullable LocalDate to, UUID after, int limit) {
    return find(
            """
            unit = ?1 and id > ?4
            and (cast(?2 as LocalDate) is null or postedOn is null or postedOn >= ?2)
            and (cast(?3 as LocalDate) is null or postedOn is null or postedOn < ?3)
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
