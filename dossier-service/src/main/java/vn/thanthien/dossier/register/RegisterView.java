package vn.thanthien.dossier.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The standard register table on the wire: the rows of every unit, its total, and the total of
/// all.
///
/// @param from first day
/// @param to first day after
/// @param cutoff the moment at which what is open was judged
/// @param consistent whether every row adds up; where not, its violations say what does not
record RegisterView(
    LocalDate from,
    LocalDate to,
    Instant cutoff,
    Grouping by,
    boolean consistent,
    List<UnitPart> units,
    Tally total) {

  /// The rows of a unit.
  record UnitPart(String unit, String name, List<Row> rows, Tally total) {}

  /// A row.
  ///
  /// @param code of the procedure, absent in a row by field
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(@Nullable String code, String name, Tally tally) {}
}
