package vn.thanthien.kernel.publication;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.thanthien.kernel.contract.Fact;

/// One kind of published record: a table with the columns `id`, `unit` and `revision`, the latter 0
/// as long as nothing was published.
///
/// @param fact the `kind` of its facts
/// @param day SQL of the legal day the record stands under; never null
/// @param countedDay SQL of the legal day on which it counts in figures; null where it does not
/// @param states the records of some ids as they stand
public record RecordKind(
    String fact,
    String table,
    String day,
    String countedDay,
    Function<List<UUID>, List<? extends Fact>> states) {

  /// One that counts on its own day.
  public RecordKind(
      String fact, String table, String day, Function<List<UUID>, List<? extends Fact>> states) {
    this(fact, table, day, day, states);
  }

  /// SQL of the legal day of a moment.
  public static String dayOf(String moment) {
    return "(" + moment + " at time zone 'Asia/Ho_Chi_Minh')::date";
  }
}
