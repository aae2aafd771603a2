package vn.thanthien.dossier.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// A row as people read it.
///
/// @param number "1" before a unit's row, empty otherwise
/// @param subject empty in a total
/// @param isTotal of a unit or of all
public record RegisterText(
    String number, String unit, String subject, boolean isTotal, Tally tally) {

  static final String INCONSISTENT =
      "SỐ LIỆU KHÔNG KHỚP, không dùng để báo cáo: xem cột đối chiếu, kiểm tra lại hồ sơ của các dòng lệch";

  /// The rows of every unit below its total, and the total of all where there are several units.
  static List<RegisterText> of(RegisterView register) {
    var rows = new ArrayList<RegisterText>();
    for (var part : register.units()) {
      var unit = VietnameseText.printable(part.name());
      var number = Integer.toString(register.units().indexOf(part) + 1);
      rows.add(new RegisterText(number, unit, "", true, part.total()));
      for (var row : part.rows()) {
        var name = VietnameseText.printable(row.name());
        var subject = row.code() == null ? name : row.code() + " – " + name;
        rows.add(new RegisterText("", unit, subject, false, row.tally()));
      }
    }
    if (register.units().size() != 1) {
      rows.add(new RegisterText("", "Tổng cộng", "", true, register.total()));
    }
    return rows;
  }

  /// What stands in the first column of the print-out.
  public String label() {
    return subject.isEmpty() ? unit : subject;
  }

  /// The figures in the order of the columns.
  public List<String> figures() {
    return LongStream.of(
            tally.all(),
            tally.opening(),
            tally.received(),
            tally.online(),
            tally.inPerson(),
            tally.postal(),
            tally.processed(),
            tally.early(),
            tally.onTime(),
            tally.late(),
            tally.inProgress(),
            tally.inProgressInTime(),
            tally.inProgressOverdue(),
            tally.paused(),
            tally.pausedInTime(),
            tally.pausedOverdue(),
            tally.notAccepted())
        .mapToObj(VietnameseFormat::count)
        .toList();
  }

  /// "Khớp", or what does not add up.
  public String check() {
    var violations = tally.violations();
    return violations.isEmpty() ? "Khớp" : String.join(" ", violations);
  }

  public boolean isViolated() {
    return !tally.violations().isEmpty();
  }
}
