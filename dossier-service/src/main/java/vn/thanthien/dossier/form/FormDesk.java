package vn.thanthien.dossier.form;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.ApplicantSight;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.dossier.dossier.StatusName;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;

/// Prints the forms of a dossier, each dated by the step it documents, in the shape in force on
/// that day.
@ApplicationScoped
class FormDesk {

  static final String PRODUCER = "dossier-service";

  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final Procedures procedures;
  private final FormRules rules;
  private final Units units;
  private final ApplicantSight sight;
  private final Clock clock;

  @Inject
  FormDesk(
      Dossiers dossiers,
      DossierSteps steps,
      Procedures procedures,
      FormRules rules,
      Units units,
      ApplicantSight sight,
      Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.procedures = procedures;
    this.rules = rules;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  /// @throws Refusal `not-found` outside the desk of the dossier's own unit, `wrong-state` where
  ///   the form does not fit
  @Transactional
  PrintedForm print(UUID id, FormKind kind) {
    var dossier = dossiers.get(id).parts();
    if (!sight.reaches(dossier.unit())) {
      throw Refusal.unknown();
    }
    if (dossier.applicant().isErased()) {
      throw wrongState(
          "Dữ liệu cá nhân của hồ sơ đã được xóa khi hết thời hạn lưu, không in được biểu mẫu.");
    }
    var history = steps.of(id);
    var page = page(dossier, kind, history);
    Log.infof("dossier %s form %s printed", id, kind);
    return page;
  }

  private PrintedForm page(DossierParts dossier, FormKind kind, List<DossierStep> history) {
    var status = dossier.status();
    return switch (kind) {
      case RECEIPT_NOTE -> {
        mustFit(
            wasReceived(dossier),
            "Hồ sơ chưa được tiếp nhận, chưa in được giấy tiếp nhận và hẹn trả kết quả.");
        var sheet = sheet(dossier, kind, dossier.clock().receivedAt());
        yield printed(dossier, sheet, FormPages.receiptNote(sheet, text(dossier, history, null)));
      }
      case SUPPLEMENT_REQUEST -> {
        mustFit(
            status == DossierStatus.SUPPLEMENT_REQUESTED,
            "Hồ sơ đang ở trạng thái “%s”, không có yêu cầu bổ sung nào đang chờ."
                .formatted(StatusName.of(status)));
        var sheet = sheet(dossier, kind, dossier.lastStepAt());
        yield printed(
            dossier,
            sheet,
            FormPages.supplementRequest(sheet, text(dossier, history, dossier.reason())));
      }
      case REFUSAL -> {
        mustFit(
            status == DossierStatus.NOT_ACCEPTED,
            "Hồ sơ đang ở trạng thái “%s”, chỉ in phiếu từ chối cho hồ sơ không được tiếp nhận."
                .formatted(StatusName.of(status)));
        var sheet = sheet(dossier, kind, dossier.lastStepAt());
        yield printed(
            dossier, sheet, FormPages.refusal(sheet, text(dossier, history, dossier.reason())));
      }
      case APOLOGY -> {
        var given = dossier.apology().apologisedAt();
        var due = dossier.clock().dueAt();
        if (given == null || due == null || dossier.apology().newDueAt() == null) {
          throw wrongState(
              "Hồ sơ chưa được hẹn lại ngày trả kết quả; hãy ghi nhận ngày hẹn lại trước khi in.");
        }
        var sheet = sheet(dossier, kind, given);
        yield printed(
            dossier,
            sheet,
            FormPages.apology(
                sheet,
                text(dossier, history, note(history, DossierEventType.REAPPOINTED, dossier)),
                given.isAfter(due)));
      }
      case STOP_NOTICE -> {
        var ended = dossier.outcome().endedAt();
        var withdrawn = status == DossierStatus.WITHDRAWN;
        mustFit(
            (status == DossierStatus.STOPPED || withdrawn) && wasReceived(dossier),
            "Hồ sơ đang ở trạng thái “%s”, chỉ thông báo dừng khi hồ sơ đã dừng xử lý hoặc đã được rút."
                .formatted(StatusName.of(status)));
        var sheet = sheet(dossier, kind, ended == null ? dossier.lastStepAt() : ended);
        yield printed(
            dossier,
            sheet,
            FormPages.stopNotice(sheet, text(dossier, history, dossier.reason()), withdrawn));
      }
      case CONTROL_SLIP -> {
        mustFit(
            wasReceived(dossier), "Hồ sơ chưa được tiếp nhận, chưa có quá trình giải quyết để in.");
        var sheet = sheet(dossier, kind, clock.instant());
        var lines = SlipLine.of(history);
        mustFit(
            !lines.isEmpty(),
            "Hồ sơ chuyển từ hệ thống khác, ở đây không có quá trình giao nhận để in.");
        yield printed(
            dossier, sheet, FormPages.controlSlip(sheet, text(dossier, history, null), lines));
      }
      case TRACKING_LOG -> throw Refusal.unknown();
    };
  }

  private FormSheet sheet(DossierParts dossier, FormKind kind, Instant at) {
    var rule = rules.inForce(VietnamTime.dayOf(at));
    var form =
        rule.form(kind)
            .orElseThrow(() ->
                wrongState(
                    "Vào ngày lập văn bản, %s chưa có mẫu này.".formatted(rule.legalBasis())));
    var unitName = units.find(dossier.unit()).map(Units.Node::name).orElse(dossier.unit());
    var day = VietnamTime.dayOf(at);
    return kind == FormKind.APOLOGY || kind == FormKind.STOP_NOTICE
        ? FormSheet.ofCommittee(rule, form, unitName, day)
        : FormSheet.ofDesk(rule, form, unitName, day);
  }

  private DossierText text(
      DossierParts dossier, List<DossierStep> history, @Nullable String reason) {
    var terms = dossier.terms();
    var name = procedures.name(terms.procedureCode(), terms.procedureVersion());
    var promised =
        history.stream()
            .filter(step -> step.type() == DossierEventType.RECEIVED)
            .findFirst()
            .map(DossierStep::dueAt)
            .orElse(dossier.clock().dueAt());
    return DossierText.of(dossier, name, promised, reason);
  }

  private static PrintedForm printed(DossierParts dossier, FormSheet sheet, TemplateInstance page) {
    return new PrintedForm(
        sheet.titleText() + " " + dossier.code(), Paper.pdf(page.render(), PRODUCER, sheet.day()));
  }

  private static boolean wasReceived(DossierParts dossier) {
    return dossier.clock().dueAt() != null && dossier.status() != DossierStatus.NOT_ACCEPTED;
  }

  /// The last word on a step, the dossier's own where another system recorded it.
  private static @Nullable String note(
      List<DossierStep> history, DossierEventType type, DossierParts dossier) {
    return history.reversed().stream()
        .filter(step -> step.type() == type)
        .findFirst()
        .map(DossierStep::note)
        .orElse(dossier.reason());
  }

  private static void mustFit(boolean fits, String otherwise) {
    if (!fits) {
      throw wrongState(otherwise);
    }
  }

  private static Refusal wrongState(String detail) {
    return new Refusal(ProblemType.WRONG_STATE, detail);
  }
}
