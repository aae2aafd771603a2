package vn.thanthien.reporting.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import vn.thanthien.kernel.text.VietnameseFormat;

/// Who answered a request, and when (indicator R01).
///
/// @param obliged units asked
/// @param received have a report in force that was not returned
/// @param accepted of them
/// @param returned owe it again
/// @param missing never sent one
/// @param overdue of those returned or missing, the due date is over
/// @param onTime sent their first answer on the due date at the latest
/// @param coverage "4/5"
/// @param timeliness on time of all obliged, as printed
record Completeness(
    int obliged,
    int received,
    int accepted,
    int returned,
    int missing,
    int overdue,
    int onTime,
    String coverage,
    String timeliness) {

  /// Of what is still asked: a withdrawn request obliges nobody.
  static Completeness of(List<ObligationView> all) {
    var lines = all.stream().filter(ObligationView::isAsked).toList();
    var obliged = lines.size();
    var received = count(lines, ObligationView::isReceived);
    var onTime = count(lines, line -> Boolean.TRUE.equals(line.onTime()));
    return new Completeness(
        obliged,
        received,
        count(lines, line -> line.state() == ObligationView.State.ACCEPTED),
        count(lines, line -> line.state() == ObligationView.State.RETURNED),
        count(lines, line -> line.sentAt() == null),
        count(lines, ObligationView::overdue),
        onTime,
        received + "/" + obliged,
        obliged == 0
            ? "không phát sinh"
            : VietnameseFormat.percent(
                BigDecimal.valueOf(onTime)
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(obliged), 2, RoundingMode.HALF_UP)));
  }

  private static int count(List<ObligationView> lines, Predicate<ObligationView> which) {
    return (int) lines.stream().filter(which).count();
  }
}
