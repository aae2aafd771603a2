package vn.thanthien.dossier.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The explanation as an official would give it at the counter.
final class ClockWords {

  private ClockWords() {}

  static List<String> of(
      DossierParts dossier,
      ClockView.Source source,
      @Nullable Explanation explanation,
      boolean upToDate,
      ClockDesk.@Nullable Judgement judgement) {
    var time = dossier.clock();
    var due = time.dueAt();
    var words = new ArrayList<String>();
    if (due == null) {
      return List.of("Hồ sơ chưa được tiếp nhận nên chưa tính thời hạn.");
    }
    words.add("Tiếp nhận lúc " + VietnameseFormat.moment(time.receivedAt()) + ".");
    if (source == ClockView.Source.GIVEN) {
      words.add("Hạn trả do hệ thống gửi hồ sơ ấn định, không tính lại tại đây.");
    }
    if (explanation != null) {
      words.add(term(dossier, explanation));
      explanation.pauses().forEach(pause -> words.add(pause(pause)));
    }
    words.add("Hạn trả kết quả: " + VietnameseFormat.moment(due) + ".");
    if (!upToDate) {
      words.add(
          "Lịch làm việc hoặc giờ làm việc vừa thay đổi; hạn đang lưu sẽ được tính lại trong ít phút.");
    }
    var newDue = dossier.apology().newDueAt();
    if (newDue != null) {
      words.add(
          "Đã xin lỗi và hẹn lại đến %s; kết quả vẫn được đánh giá theo hạn ban đầu."
              .formatted(VietnameseFormat.moment(newDue)));
    }
    if (judgement != null) {
      words.add(verdict(judgement));
    }
    return List.copyOf(words);
  }

  private static String term(DossierParts dossier, Explanation explanation) {
    var days = dossier.terms().processingDays();
    var firstDue = VietnameseFormat.date(explanation.firstDueOn());
    if (days == 0) {
      return explanation.afterCutOff()
          ? "Thủ tục trả trong ngày, nhưng nhận sau giờ chốt nên trả vào ngày làm việc tiếp theo: %s."
              .formatted(firstDue)
          : "Thủ tục trả trong ngày làm việc: %s.".formatted(firstDue);
    }
    var skipped =
        explanation.days().stream()
            .filter(day -> !day.counted() && day.kind() != ExplainedDay.Kind.WEEKEND)
            .filter(day -> day.kind() != ExplainedDay.Kind.WORKING_DAY)
            .map(day -> "%s (%s)".formatted(VietnameseFormat.date(day.date()), day.name()))
            .collect(Collectors.joining(", "));
    return "Thời hạn %s%s, ngày tiếp nhận không tính: đến hết giờ làm việc ngày %s%s."
        .formatted(
            VietnameseFormat.padded(days),
            dossier.terms().dayCount() == DayCount.WORKING ? " ngày làm việc" : " ngày",
            firstDue,
            skipped.isEmpty() ? "" : "; không tính " + skipped);
  }

  private static String pause(ExplainedPause pause) {
    var why =
        pause.kinds().stream()
            .map(kind ->
                kind == Suspension.Kind.SUPPLEMENT
                    ? "chờ bổ sung giấy tờ"
                    : "chờ thực hiện nghĩa vụ tài chính")
            .collect(Collectors.joining(", "));
    var from = VietnameseFormat.moment(pause.from());
    var to = pause.to();
    return switch (pause.effect()) {
      case MOVED ->
          "Tạm dừng từ %s đến %s (%s): %s ngày không tính vào thời hạn, hạn chuyển từ %s sang %s."
              .formatted(
                  from,
                  to == null ? "nay" : VietnameseFormat.moment(to),
                  why,
                  VietnameseFormat.padded(pause.days()),
                  VietnameseFormat.date(pause.dueBefore()),
                  VietnameseFormat.date(pause.dueAfter()));
      case RUNNING -> "Đang tạm dừng từ %s (%s); hạn sẽ lùi khi kết thúc.".formatted(from, why);
      case TIME_USED_UP ->
          "Tạm dừng từ %s (%s) khi thời hạn đã hết, không làm thay đổi hạn.".formatted(from, why);
    };
  }

  private static String verdict(ClockDesk.Judgement judgement) {
    var at = VietnameseFormat.moment(judgement.at());
    return switch (judgement.verdict()) {
      case EARLY -> "Kết thúc lúc %s: trước hạn.".formatted(at);
      case ON_TIME -> "Kết thúc lúc %s: đúng hạn.".formatted(at);
      case LATE -> "Kết thúc lúc %s: quá hạn.".formatted(at);
      case IN_TIME -> "Tính đến %s: trong hạn.".formatted(at);
      case OVERDUE -> "Tính đến %s: quá hạn.".formatted(at);
    };
  }
}
