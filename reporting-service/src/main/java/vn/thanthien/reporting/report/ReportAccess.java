package vn.thanthien.reporting.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.material.ReportKind;

/// Who may do what with a report: its own unit writes it, everybody above only reads.
@RequestScoped
class ReportAccess {

  private final Caller caller;
  private final Clock clock;

  @Inject
  ReportAccess(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /// The caller as one who writes in a unit's reports.
  ///
  /// @throws Refusal `forbidden`
  Report.Signature writer(String unit, ReportKind kind) {
    return switch (kind) {
      case COMMUNE -> signed(unit, Role.PARTY_OFFICE, Role.LEADER, Role.COMMUNE_ADMIN);
      case DISTRICT -> signed(unit, Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER);
    };
  }

  /// The caller as one who approves and issues them.
  ///
  /// @throws Refusal `forbidden`
  Report.Signature approver(Report report) {
    return switch (report.kind()) {
      case COMMUNE -> signed(report.unit(), Role.LEADER);
      case DISTRICT -> signed(report.unit(), Role.DISTRICT_LEADER);
    };
  }

  /// The caller as one who takes an issued report: a unit that asked for it, or any above where
  /// nobody did.
  ///
  /// @param askers none where nobody did
  /// @throws Refusal `forbidden`
  Report.Signature receiver(Report report, Set<String> askers) {
    if (caller.unit().equals(report.unit())
        || (!askers.isEmpty() && !askers.contains(caller.unit()))) {
      throw new Refusal(
          ProblemType.FORBIDDEN, "Chỉ cơ quan yêu cầu báo cáo mới tiếp nhận hoặc trả lại được.");
    }
    return new Report.Signature(caller.name(), clock.instant());
  }

  Report.Signature writer(Report report) {
    return writer(report.unit(), report.kind());
  }

  private Report.Signature signed(String unit, String... roles) {
    if (!caller.unit().equals(unit) || Arrays.stream(roles).noneMatch(caller::has)) {
      throw new Refusal(
          ProblemType.FORBIDDEN,
          "Vai trò của bạn không làm được việc này với báo cáo của đơn vị đó.");
    }
    return new Report.Signature(caller.name(), clock.instant());
  }
}
