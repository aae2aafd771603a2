package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thanthien.kernel.problem.Refusal;

/// What people have typed in reports.
@ApplicationScoped
public class ReportSections implements PanacheRepositoryBase<ReportSection, UUID> {

  /// @throws Refusal `not-found` when the report has no narrative section of that name
  ReportSection get(UUID report, String key) {
    return find("report = ?1 and key = ?2", report, key)
        .firstResultOptional()
        .orElseThrow(Refusal::unknown);
  }

  /// The narrative sections of a report by key.
  Map<String, ReportSection> of(UUID report) {
    return list("report", report).stream()
        .collect(Collectors.toMap(ReportSection::key, Function.identity()));
  }

  /// Remembers the text a section has just been given.
  void remember(ReportSection section, Report.Signature by) {
    getEntityManager().persist(new SectionVersion(section, by));
  }

  /// Every text a section had, the newest first.
  List<SectionVersion> versions(ReportSection section) {
    return getEntityManager()
        .createQuery(
            "from SectionVersion where section = ?1 order by revision desc", SectionVersion.class)
        .setParameter(1, section.id())
        .getResultList();
  }
}
