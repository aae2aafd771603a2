package vn.thanthien.kernel.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.Event;

/// Where events wait, written in the very transaction of the change they tell of: both are
/// committed or neither. See docs/adr/0002-outbox.md.
@ApplicationScoped
public class Outbox {

  static final String INSERT =
      "insert into outbox (occurred_at, type, key, unit, body) values (?, ?, ?, ?, ?)";

  private final DataSource dataSource;
  private final ObjectMapper json;

  @Inject
  Outbox(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// Adds one event to the running transaction.
  public void add(Event event) {
    addAll(List.of(event));
  }

  /// Adds events to the running transaction, in their order.
  public void addAll(List<? extends Event> events) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (var event : events) {
        insert.setObject(1, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(2, event.type().value());
        insert.setString(3, event.fact().key());
        insert.setString(4, event.fact().unit());
        insert.setBytes(5, json.writeValueAsBytes(event.fact()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("event not recorded", e);
    }
  }
}
