package vn.thanthien.kernel.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column: its title for people, its width in characters (of no effect in CSV), and what it shows
/// of a row.
public final class Column<R> {

  private final String title;
  private final int width;
  private final Function<R, Cell> cell;

  private Column(String title, int width, Function<R, Cell> cell) {
    this.title = title;
    this.width = width;
    this.cell = cell;
  }

  public static <R> Column<R> text(String title, int width, Function<R, @Nullable String> text) {
    return new Column<>(title, width, row -> cell(text.apply(row), Cell.Text::new));
  }

  /// A whole number.
  public static <R> Column<R> whole(String title, int width, Function<R, @Nullable Long> number) {
    return new Column<>(title, width, row -> cell(number.apply(row), Cell.Whole::new));
  }

  public static <R> Column<R> day(String title, int width, Function<R, @Nullable LocalDate> day) {
    return new Column<>(title, width, row -> cell(day.apply(row), Cell.Day::new));
  }

  public static <R> Column<R> moment(
      String title, int width, Function<R, @Nullable Instant> moment) {
    return new Column<>(title, width, row -> cell(moment.apply(row), Cell.Moment::new));
  }

  String title() {
    return title;
  }

  int width() {
    return width;
  }

  Cell of(R row) {
    return cell.apply(row);
  }

  private static <T> Cell cell(@Nullable T value, Function<T, Cell> kind) {
    return value == null ? new Cell.Blank() : kind.apply(value);
  }
}
