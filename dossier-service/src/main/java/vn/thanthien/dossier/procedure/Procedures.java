package vn.thanthien.dossier.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Freshness;
import vn.thanthien.kernel.text.VietnameseText;

/// The procedure catalogue.
@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<Procedure, Procedure.Key> {

  private final Map<String, List<Procedure>> known = new ConcurrentHashMap<>();
  private final Map<String, List<String>> codes = new ConcurrentHashMap<>();
  private final Freshness freshness = new Freshness();

  /// The version in force on a day; a change made elsewhere is seen after two seconds.
  public Optional<Procedure> inForce(String code, LocalDate day) {
    if (freshness.isOver()) {
      known.clear();
      codes.clear();
    }
    return known.computeIfAbsent(code, this::versions).reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  /// The version in force on a day.
  ///
  /// @param field of the request that names the procedure
  /// @throws Refusal `unknown-reference` naming that field where none was
  public Procedure inForce(String code, LocalDate day, String field) {
    return inForce(code, day)
        .orElseThrow(() ->
            new Refusal(
                ProblemType.UNKNOWN_REFERENCE,
                "Không có thủ tục này có hiệu lực vào ngày tiếp nhận.",
                field));
  }

  /// The version in force on a day of the procedure that bears a name, accents and case apart.
  ///
  /// @param field of the request that names the procedure
  /// @throws Refusal `unknown-reference` naming that field where none or several do
  public Procedure named(String name, LocalDate day, String field) {
    if (freshness.isOver()) {
      known.clear();
      codes.clear();
    }
    var bearing = codes.computeIfAbsent(VietnameseText.folded(name), this::codesOf);
    var inForce = bearing.stream().flatMap(code -> inForce(code, day).stream()).distinct().toList();
    if (inForce.size() != 1) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE,
          inForce.isEmpty()
              ? "Không có thủ tục nào mang tên này có hiệu lực vào ngày tiếp nhận."
              : "Nhiều thủ tục cùng mang tên này; cần mã thủ tục.",
          field);
    }
    return inForce.getFirst();
  }

  private List<String> codesOf(String foldedName) {
    return listAll().stream()
        .filter(procedure -> VietnameseText.folded(procedure.name()).equals(foldedName))
        .map(Procedure::code)
        .distinct()
        .toList();
  }

  /// What the version in force on a day was called; the code where none was.
  public String name(String code, LocalDate day) {
    return inForce(code, day).map(Procedure::name).orElse(code);
  }

  /// Adds or changes a version.
  Procedure put(String code, PutProcedure content) {
    var version = version(code, content.effectiveFrom()).orElse(null);
    if (version == null) {
      version = new Procedure(code, content);
      persist(version);
    } else {
      version.take(content);
    }
    known.remove(code);
    codes.clear();
    return version;
  }

  List<Procedure> versions(String code) {
    return list("code = ?1 order by effectiveFrom", code);
  }

  Optional<Procedure> version(String code, LocalDate effectiveFrom) {
    return findByIdOptional(new Procedure.Key(code, effectiveFrom));
  }
}
