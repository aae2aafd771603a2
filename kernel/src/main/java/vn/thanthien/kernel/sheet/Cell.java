package vn.thanthien.kernel.sheet;

import java.time.Instant;
import java.time.LocalDate;

/// What stands in a cell; numbers and dates keep their kind, so that a spreadsheet can reckon with
/// them.
sealed interface Cell {

  record Blank() implements Cell {}

  /// A text that no spreadsheet takes for a formula.
  record Text(String text) implements Cell {
    public Text {
      text = SafeText.of(text);
    }
  }

  record Whole(long number) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  /// Shown to the minute in Asia/Ho_Chi_Minh.
  record Moment(Instant moment) implements Cell {}
}
