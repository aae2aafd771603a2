package vn.thanthien.dossier.form;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;

/// A hand-over on the control slip.
///
/// @param from who gave the dossier on
/// @param to who took it
/// @param verdict how the moment stood to the due moment then in force
public record SlipLine(
    int number,
    String step,
    String from,
    String to,
    String hour,
    String day,
    String verdict,
    String remark) {

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm").withZone(VietnamTime.ZONE);
  private static final String APPLICANT = "Người nộp hồ sơ";

  /// What the law calls every one-stop desk.
  private static final String DESK = "Bộ phận Một cửa";

  /// What the platform said to itself is no hand-over.
  static List<SlipLine> of(List<DossierStep> steps) {
    var lines = new ArrayList<SlipLine>();
    var holder = DESK;
    for (var step : steps) {
      var name = name(step.type());
      if (name != null) {
        var taker = taker(step);
        lines.add(
            new SlipLine(
                lines.size() + 1,
                name,
                fromApplicant(step.type()) ? APPLICANT : holder,
                taker,
                HOUR.format(step.occurredAt()),
                VietnameseFormat.date(VietnamTime.dayOf(step.occurredAt())),
                verdict(step),
                step.note() == null ? "" : VietnameseText.printable(step.note())));
        holder = taker.equals(APPLICANT) ? DESK : taker;
      }
    }
    return List.copyOf(lines);
  }

  private static boolean fromApplicant(DossierEventType type) {
    return type == DossierEventType.REGISTERED
        || type == DossierEventType.RECEIVED
        || type == DossierEventType.SUPPLEMENT_RECEIVED
        || type == DossierEventType.PAYMENT_RECEIVED;
  }

  private static String taker(DossierStep step) {
    return switch (step.type()) {
      case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, RETURNED, NOT_ACCEPTED, WITHDRAWN, STOPPED ->
          APPLICANT;
      case COMPLETED -> DESK;
      default -> step.handler() == null ? DESK : VietnameseText.printable(step.handler());
    };
  }

  private static String verdict(DossierStep step) {
    var due = step.dueAt();
    if (due == null || step.type() == DossierEventType.RETURNED) {
      return "";
    }
    var judged = Deadline.punctuality(step.occurredAt(), due);
    if (step.type() != DossierEventType.COMPLETED) {
      return step.occurredAt().isAfter(due) ? "Quá hạn" : "Trong hạn";
    }
    return switch (judged) {
      case EARLY -> "Trước hạn";
      case ON_TIME -> "Đúng hạn";
      case LATE -> "Quá hạn";
    };
  }

  private static @Nullable String name(DossierEventType type) {
    return switch (type) {
      case REGISTERED -> "Đăng ký trực tuyến";
      case RECEIVED -> "Tiếp nhận hồ sơ";
      case ASSIGNED -> "Chuyển xử lý";
      case SUPPLEMENT_REQUESTED -> "Yêu cầu bổ sung";
      case SUPPLEMENT_RECEIVED -> "Nhận bổ sung";
      case PAYMENT_REQUESTED -> "Yêu cầu thực hiện nghĩa vụ tài chính";
      case PAYMENT_RECEIVED -> "Đã thực hiện nghĩa vụ tài chính";
      case REAPPOINTED -> "Xin lỗi, hẹn lại ngày trả";
      case COMPLETED -> "Có kết quả giải quyết";
      case RETURNED -> "Trả kết quả";
      case NOT_ACCEPTED -> "Không tiếp nhận";
      case WITHDRAWN -> "Rút hồ sơ";
      case STOPPED -> "Dừng giải quyết";
      case COMPONENTS_CHANGED, DUE_CHANGED, DUE_SOON, OVERDUE, IMPORTED -> null;
    };
  }
}
