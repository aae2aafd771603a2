package vn.thanthien.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.projection.Arrival;

/// Hands facts to PostgreSQL as one JSON array, in the running transaction.
@ApplicationScoped
class RecordStore {

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Counters counters;

  @Inject
  RecordStore(DataSource dataSource, ObjectMapper json, Counters counters) {
    this.dataSource = dataSource;
    this.json = json;
    this.counters = counters;
  }

  /// Keeps facts in one statement.
  ///
  /// @param statement made by [Counters#keep] or [Counters#upsert]
  /// @param kind of the facts this statement keeps; others are left to other statements
  <F extends Fact> void keep(
      String statement, List<? extends Arrival<? extends F>> arrivals, Class<? extends F> kind)
      throws SQLException {
    var facts = new StringJoiner(",", "[", "]").setEmptyValue("");
    for (var arrival : arrivals) {
      if (kind.isInstance(arrival.fact())) {
        facts.add(withRecordedAt(arrival));
      }
    }
    if (facts.length() == 0) {
      return;
    }
    try (var connection = dataSource.getConnection()) {
      counters.together(connection);
      try (var keep = connection.prepareStatement(statement)) {
        keep.setString(1, facts.toString());
        keep.execute();
      }
    }
  }

  /// The fact as JSON with one field more; a tree of it would cost more than writing it.
  private String withRecordedAt(Arrival<?> arrival) {
    try {
      var fact = json.writeValueAsString(arrival.fact());
      return fact.substring(0, fact.length() - 1)
          + ",\"recordedAt\":\""
          + arrival.recordedAt()
          + "\"}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
