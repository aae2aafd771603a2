package vn.thanthien.reporting.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;

/// What is said in the scorecards the caller may see.
@ApplicationScoped
class ScorecardMarks implements PanacheRepositoryBase<ScorecardMark, UUID> {

  List<ScorecardMark> of(String unit, int year) {
    return list("unit = ?1 and year = ?2", unit, year);
  }

  /// Of these units, those of which something is said for a year.
  List<String> scored(Collection<String> units, int year) {
    return getEntityManager()
        .createQuery(
            """
            select distinct unit from ScorecardMark
             where unit in ?1 and year = ?2 and (selfScore is not null or appraisedScore is not null)
            """,
            String.class)
        .setParameter(1, units)
        .setParameter(2, year)
        .getResultList();
  }

  /// What is said of a criterion, made where nothing is yet; locked until the transaction ends.
  ScorecardMark toChange(String unit, int year, String criterion) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into scorecard_mark (id, unit, version, revision, year, criterion, evidence)
            values (:id, :unit, 0, 0, :year, :criterion, '[]')
            on conflict (unit, year, criterion) do nothing
            """)
        .setParameter("id", RecordId.next())
        .setParameter("unit", unit)
        .setParameter("year", year)
        .setParameter("criterion", criterion)
        .executeUpdate();
    return find("unit = ?1 and year = ?2 and criterion = ?3", unit, year, criterion)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResult();
  }

  /// As above, of one that is there.
  ScorecardMark toChange(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
