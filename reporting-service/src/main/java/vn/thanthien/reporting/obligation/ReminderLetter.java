package vn.thanthien.reporting.obligation;

import io.quarkus.mailer.Mail;
import java.util.Locale;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The e-mail of a reminder. It names offices and reports, never a person.
final class ReminderLetter {

  private ReminderLetter() {}

  static Mail of(Reminders.Waiting reminder, String console) {
    var due = VietnameseFormat.date(reminder.dueOn());
    var subject =
        switch (reminder.step()) {
          case SOON -> "Sắp đến hạn gửi báo cáo (%s)".formatted(due);
          case TODAY -> "Hôm nay là hạn gửi báo cáo (%s)".formatted(due);
          case OVERDUE -> "Quá hạn gửi báo cáo (hạn %s)".formatted(due);
          case ESCALATED -> "Chậm gửi báo cáo, đã thông báo cấp trên (hạn %s)".formatted(due);
        };
    var mail =
        Mail.withText(
            reminder.email(),
            subject,
            """
            Kính gửi: Ủy ban nhân dân %s

            %s đề nghị báo cáo: %s.
            Hạn gửi: hết ngày %s. %s

            Mở báo cáo: %s/obligations

            Thư này do hệ thống Chính quyền thân thiện gửi tự động.
            """
                .formatted(
                    reminder.unit(),
                    capital(reminder.demand().askedBy()),
                    reminder.demand().subject(),
                    due,
                    state(reminder),
                    console));
    if (reminder.above() != null) {
      mail.addCc(reminder.above());
    }
    return mail;
  }

  private static String state(Reminders.Waiting reminder) {
    if (reminder.returned()) {
      return "Báo cáo của đơn vị đã bị trả lại để hoàn thiện và chưa được gửi lại; số liệu của đơn vị"
          + " chưa được tổng hợp.";
    }
    return switch (reminder.step()) {
      case SOON -> "Đơn vị chưa gửi báo cáo.";
      case TODAY -> "Đơn vị chưa gửi báo cáo; đề nghị gửi trong ngày.";
      case OVERDUE, ESCALATED ->
          "Đến nay chưa nhận được báo cáo; số liệu của đơn vị được ghi là chưa có báo cáo.";
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
