package vn.thanthien.petition.book;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which lines of reception books a list shows; what is absent does not narrow.
///
/// @param session of this leader's session
/// @param from first legal day
/// @param to first legal day after
record BookFilter(
    @RestQuery @Nullable UUID session,
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable LocalDate from,
    @RestQuery @Nullable LocalDate to) {

  /// As a condition of the query language.
  ///
  /// @param values takes what the condition names
  String where(@Nullable UUID after, Map<String, Object> values) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("session = :session", session);
    all.put("unit = :unit", unit);
    all.put("receivedOn >= :from", from);
    all.put("receivedOn < :to", to);
    all.put("id > :after", after);
    var where = new StringBuilder("1 = 1");
    all.forEach((condition, value) -> {
      if (value != null) {
        where.append(" and ").append(condition);
        values.put(condition.substring(condition.indexOf(':') + 1), value);
      }
    });
    return where.toString();
  }
}
