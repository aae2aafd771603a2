package vn.thanthien.letter.paper;

import java.time.LocalDate;
import java.util.List;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The list on top of a printed batch.
///
/// @param agency who sends the letters
/// @param day of the print
public record Cover(String agency, LocalDate day, List<CoverLine> lines) {

  public Cover {
    lines = List.copyOf(lines);
  }

  /// "Ngày 05/11/2023, 116 thư".
  public String summary() {
    return "Ngày %s, %s thư"
        .formatted(VietnameseFormat.date(day), VietnameseFormat.count(lines.size()));
  }
}
