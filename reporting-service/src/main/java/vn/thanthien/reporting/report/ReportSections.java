package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
