package vn.thanthien.dossier.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thanthien.kernel.reference.Freshness;

/// The procedure catalogue.
@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<Procedure, Procedure.Key> {

  private final Map<String, List<Procedure>> known = new ConcurrentHashMap<>();
  private final Freshness freshness = new Freshness();

  /// The version in force on a day; a change made elsewhere is seen after two seconds.
  public Optional<Procedure> inForce(String code, LocalDate day) {
    if (freshness.isOver()) {
      known.clear();
    }
    return known.computeIfAbsent(code, this::versions).reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  /// Adds or changes a version.
  void put(String code, PutProcedure content) {
    var version = version(code, content.effectiveFrom());
    if (version.isPresent()) {
      version.get().take(content);
    } else {
      persist(new Procedure(code, content));
    }
    known.remove(code);
  }

  List<Procedure> versions(String code) {
    return list("code = ?1 order by effectiveFrom", code);
  }

  Optional<Procedure> version(String code, LocalDate effectiveFrom) {
    return findByIdOptional(new Procedure.Key(code, effectiveFrom));
  }
}
