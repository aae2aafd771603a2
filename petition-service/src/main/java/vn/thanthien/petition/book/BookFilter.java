package vn.thanthien.petition.book;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.page.Conditions;

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

  Conditions conditions() {
    var conditions = new Conditions();
    conditions.add("session = :session", "session", session);
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("receivedOn >= :from", "from", from);
    conditions.add("receivedOn < :to", "to", to);
    return conditions;
  }
}
