package vn.thanthien.reporting.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.jpa.AvailableHints;
import vn.thanthien.kernel.problem.Refusal;

/// Frozen contents, and issued files for good.
@ApplicationScoped
public class Snapshots implements PanacheRepositoryBase<FrozenSnapshot, UUID> {

  /// Keeps the contents of a report.
  ///
  /// @return their hash
  public String freeze(String unit, UUID report, Snapshot snapshot) {
    var content = SnapshotContent.of(snapshot);
    persist(new FrozenSnapshot(unit, report, content));
    return content.hash();
  }

  /// Gives up the contents of a report that was not issued.
  public void thaw(UUID report) {
    deleteById(report);
    flush();
  }

  /// The contents a report was frozen with.
  public Snapshot of(UUID report) {
    return findByIdOptional(report).orElseThrow(Refusal::unknown).content().read();
  }

  /// What is wanted of the contents of several reports, by report; of hundreds no two are in memory
  /// at once.
  public <T> Map<UUID, T> of(Collection<UUID> reports, Function<Snapshot, T> wanted) {
    var found = new HashMap<UUID, T>();
    try (var snapshots =
        find("report in ?1", reports).withHint(AvailableHints.HINT_FETCH_SIZE, 20).stream()) {
      snapshots.forEach(frozen -> {
        found.put(frozen.report(), wanted.apply(frozen.content().read()));
        getEntityManager().detach(frozen);
      });
    }
    return found;
  }

  /// Keeps the files of a report.
  public void issue(String unit, UUID report, IssueFiles files) {
    files
        .bytes()
        .forEach((format, bytes) ->
            getEntityManager().persist(new IssuedDocument(unit, report, format, bytes)));
  }

  /// A file as issued, in a transaction of its own: for who reads one after the other.
  @Transactional
  public IssuedDocument read(UUID report, DocumentFormat format) {
    return issued(report, format);
  }

  /// A file as issued.
  public IssuedDocument issued(UUID report, DocumentFormat format) {
    return getEntityManager()
        .createQuery("from IssuedDocument where report = ?1 and format = ?2", IssuedDocument.class)
        .setParameter(1, report)
        .setParameter(2, format)
        .getResultStream()
        .findFirst()
        .orElseThrow(Refusal::unknown);
  }
}
