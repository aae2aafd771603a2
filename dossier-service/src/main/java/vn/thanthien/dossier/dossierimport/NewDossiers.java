package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.secrecy.Seal;

/// Finds and writes dossiers many at a time, where one by one through Hibernate would cost several
/// times as much. A test holds each row against the one Hibernate writes.
///
/// Rows are copied into a temporary table and from there inserted, because PostgreSQL refuses COPY
/// into a table under row-level security.
@ApplicationScoped
class NewDossiers {

  private final DataSource dataSource;
  private final Seal seal;
  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
  private final Map<String, BiConsumer<BinaryRows, Row>> columns = columns();
  private final String names = String.join(", ", columns.keySet());

  @Inject
  NewDossiers(DataSource dataSource, Seal seal) {
    this.dataSource = dataSource;
    this.seal = seal;
  }

  /// Which of the codes are known in which unit.
  Map<DossierKey, KnownDossier> known(List<DossierKey> keys) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select d.unit, d.code, d.id, d.import_hash
                  from unnest(?::text[], ?::text[]) as wanted (unit, code)
                  join dossier d on d.unit = wanted.unit and d.code = wanted.code
                """)) {
      query.setArray(1, texts(connection, keys.stream().map(DossierKey::unit).toArray()));
      query.setArray(2, texts(connection, keys.stream().map(DossierKey::code).toArray()));
      var known = new HashMap<DossierKey, KnownDossier>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          known.put(
              new DossierKey(rows.getString(1), rows.getString(2)),
              new KnownDossier(rows.getObject(3, UUID.class), rows.getBytes(4)));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes dossiers that were not known, each with the first step of its history.
  void insert(List<Row> rows, String actor, Instant recordedAt) {
    if (rows.isEmpty()) {
      return;
    }
    var copied = new BinaryRows();
    for (var row : rows) {
      copied.row(columns.size());
      columns.values().forEach(column -> column.accept(copied, row));
    }
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table if not exists imported_dossier (like dossier) on commit delete rows
          """);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy imported_dossier (" + names + ") from stdin (format binary)", copied.stream());
      statement.execute(
          "insert into dossier (" + names + ") select " + names + " from imported_dossier");
      insertSteps(connection, actor, recordedAt);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insertSteps(Connection connection, String actor, Instant recordedAt)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into dossier_step (dossier, revision, unit, type, status, occurred_at,
                                      recorded_at, actor, handler, due_at)
            select id, revision, unit, ?, status, last_step_at, ?, ?, handler, due_at
              from imported_dossier
            """)) {
      insert.setString(1, DossierEventType.IMPORTED.name());
      insert.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
      insert.setString(3, actor);
      insert.executeUpdate();
    }
  }

  private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }

  private Map<String, BiConsumer<BinaryRows, Row>> columns() {
    var all = new LinkedHashMap<String, BiConsumer<BinaryRows, Row>>();
    all.put("id", (to, row) -> to.uuid(row.parts().id()));
    all.put("unit", (to, row) -> to.text(row.parts().unit()));
    all.put("version", (to, row) -> to.int4(0));
    all.put("revision", (to, row) -> to.int8(row.parts().revision()));
    all.put("code", (to, row) -> to.text(row.parts().code()));
    all.put("procedure_code", (to, row) -> to.text(row.parts().terms().procedureCode()));
    all.put("procedure_version", (to, row) -> to.date(row.parts().terms().procedureVersion()));
    all.put("procedure_field", (to, row) -> to.text(row.parts().terms().procedureField()));
    all.put("processing_days", (to, row) -> to.int4(row.parts().terms().processingDays()));
    all.put("day_count", (to, row) -> to.name(row.parts().terms().dayCount()));
    all.put("cut_off", (to, row) -> to.time(row.parts().terms().cutOff()));
    all.put("online_level", (to, row) -> to.name(row.parts().terms().onlineLevel()));
    all.put("life_event", (to, row) -> to.name(row.parts().terms().lifeEvent()));
    all.put("channel", (to, row) -> to.name(row.parts().channel()));
    all.put("status", (to, row) -> to.name(row.parts().status()));
    all.put("registered_at", (to, row) -> to.instant(row.parts().registeredAt()));
    all.put("received_at", (to, row) -> to.instant(row.parts().clock().receivedAt()));
    all.put("due_at", (to, row) -> to.instant(row.parts().clock().dueAt()));
    all.put("given_due_at", (to, row) -> to.instant(row.parts().clock().givenDueAt()));
    all.put("suspensions", (to, row) -> to.jsonb(json(row.parts().clock().suspensions())));
    all.put("supplement_requests", (to, row) -> to.int4(row.parts().clock().supplementRequests()));
    all.put("last_step_at", (to, row) -> to.instant(row.parts().lastStepAt()));
    all.put("completed_at", (to, row) -> to.instant(row.parts().outcome().completedAt()));
    all.put("returned_at", (to, row) -> to.instant(row.parts().outcome().returnedAt()));
    all.put("ended_at", (to, row) -> to.instant(row.parts().outcome().endedAt()));
    all.put("end_recorded_at", (to, row) -> to.instant(row.parts().outcome().endRecordedAt()));
    all.put("punctuality", (to, row) -> to.name(row.parts().outcome().punctuality()));
    all.put("saved_working_days", (to, row) -> to.int4(row.parts().outcome().savedWorkingDays()));
    all.put("result_digitised", (to, row) -> to.bool(row.parts().outcome().resultDigitised()));
    all.put("apology_due", (to, row) -> to.name(row.parts().apology().apologyDue()));
    all.put("reappointments", (to, row) -> to.int4(row.parts().apology().reappointments()));
    all.put("apologised_at", (to, row) -> to.instant(row.parts().apology().apologisedAt()));
    all.put("new_due_at", (to, row) -> to.instant(row.parts().apology().newDueAt()));
    all.put("home_delivery", (to, row) -> to.bool(row.parts().assistance().homeDelivery()));
    all.put("assisted_filing", (to, row) -> to.bool(row.parts().assistance().assistedFiling()));
    all.put("assistance_reason", (to, row) -> to.name(row.parts().assistance().assistanceReason()));
    all.put("helped_by", (to, row) -> to.text(row.parts().assistance().helpedBy()));
    all.put("decided_by", (to, row) -> to.text(row.parts().decidedBy()));
    all.put("components", (to, row) -> to.jsonb(json(row.parts().components())));
    all.put("fees", (to, row) -> to.jsonb(json(row.parts().fees())));
    all.put("village", (to, row) -> to.text(row.parts().village()));
    all.put("handler", (to, row) -> to.text(row.parts().handler()));
    all.put("reason", (to, row) -> to.text(row.parts().reason()));
    all.put("applicant_name", (to, row) -> to.text(row.parts().applicant().name()));
    all.put("applicant_folded_name", (to, row) -> to.text(row.parts().applicant().foldedName()));
    all.put(
        "applicant_identity_number",
        (to, row) -> to.bytes(sealed(row.parts().applicant().identityNumber())));
    all.put("applicant_phone", (to, row) -> to.bytes(sealed(row.parts().applicant().phone())));
    all.put("applicant_address", (to, row) -> to.bytes(sealed(row.parts().applicant().address())));
    all.put("legal_hold", (to, row) -> to.bool(row.parts().legalHold()));
    all.put("import_hash", (to, row) -> to.bytes(row.hash()));
    return all;
  }

  private byte @Nullable [] sealed(@Nullable String text) {
    return text == null ? null : seal.seal(text);
  }

  private String json(List<?> list) {
    try {
      return list.isEmpty() ? "[]" : json.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A dossier to write, with the hash of what told it.
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Row(DossierParts parts, byte[] hash) {}
}
