package vn.thanthien.kernel.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list; lists have no page numbers, so that a record arriving meanwhile shifts
/// nothing.
///
/// @param next what to pass as `after` for the next page, absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

  /// The most a caller may ask for at once.
  public static final int MAX_LIMIT = 500;

  /// Used where the caller does not say.
  public static final String USUAL_LIMIT = "50";

  public Page {
    items = List.copyOf(items);
  }

  /// A page from one row more than was asked for: the surplus row only tells that more follow.
  ///
  /// @param rows at most `limit + 1`
  /// @param position of a row, as the caller passes it back in `after`
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, ?> position, Function<R, T> view) {
    var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(),
        rows.size() > limit ? position.apply(shown.getLast()).toString() : null);
  }
}
