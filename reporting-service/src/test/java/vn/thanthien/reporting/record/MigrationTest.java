package vn.thanthien.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.local.Parts;
import vn.thanthien.local.ServiceDatabase;
import vn.thanthien.reporting.ServiceTest;

/// Migrations that fill tables from the records there are give what the projections give: the
/// records of the running service are put into a database of an older version, and that is migrated
/// on.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class MigrationTest extends ServiceTest {

  /// Rows with nothing in them may be left where something was counted and taken away again.
  private static final String COUNTED =
      " and exists (select from jsonb_each(to_jsonb(r) - '{unit,grain,start,ahead,late_on%s}'::text[])"
          + " v where v.value <> '0')";

  private static final String ANY = COUNTED.formatted("");

  @Inject Facts facts;
  @Inject DataSource dataSource;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void firstApologiesAreFoundAmongTheRecordsThereAre(long seed) throws SQLException {
    take(new Random(seed));
    var old = at("0411");
    copy(old, "unit", "id", "");
    copy(old, "unit_ancestor", "unit", "");
    copy(old, "dossier_record", "unit", "");
    copy(old, "letter_record", "unit", "");
    copy(old, "dossier_counter", "unit", COUNTED.formatted(",reappointed"));

    migrate(old, "latest");

    assertSame(old, "apology_record", "");
    assertSame(old, "apology_counter", ANY);
    assertSame(old, "dossier_counter", ANY);
  }

  @Test
  void lateApologiesAreCountedByTheirDay() throws SQLException {
    take(new Random(5));
    var old = at("0450");
    copy(old, "unit", "id", "");
    copy(old, "unit_ancestor", "unit", "");
    copy(old, "apology_record", "unit", "");

    migrate(old, "latest");

    assertSame(old, "apology_record", "");
    assertSame(old, "apology_counter", ANY);
  }

  /// Dossiers as chance would have them, every third with form 04, and letters of apology.
  private void take(Random random) {
    var sent = new ArrayList<Fact>();
    for (var i = 0; i < 200; i++) {
      var dossier = Lives.dossier(i % 3 == 0 ? neighbour : commune, random);
      var last = (DossierState) dossier.getLast();
      sent.add(random.nextInt(3) == 0 ? DossierMother.withForm04(last) : last);
      sent.addAll(Lives.apologies(last, random));
    }
    sent.addAll(rare());
    facts.take(sent);
  }

  /// No due date, received by nobody yet, apologised for in a draft only; apologies for no dossier
  /// and for one not known here.
  private List<Fact> rare() {
    var timeless = open(DossierStatus.PROCESSING, null);
    var registered = open(DossierStatus.REGISTERED, DossierMother.DUE);
    var late = DossierMother.completedLate(commune);
    return List.of(
        timeless,
        apology(timeless.id(), LetterStatus.ISSUED),
        registered,
        apology(registered.id(), LetterStatus.ISSUED),
        late,
        apology(late.id(), LetterStatus.DRAFT),
        apology(null, LetterStatus.ISSUED),
        apology(RecordId.next(), LetterStatus.ISSUED));
  }

  private DossierState open(DossierStatus status, Instant due) {
    return DossierMother.dossier(
        RecordId.next(),
        1,
        commune,
        Channel.ONLINE,
        status,
        DossierMother.MAY,
        due,
        null,
        null,
        null,
        List.of(),
        false,
        null,
        null);
  }

  private LetterState apology(UUID dossier, LetterStatus status) {
    return new LetterState(
        RecordId.next(),
        2,
        commune,
        LetterKind.APOLOGY,
        status,
        TriggerKind.BY_HAND,
        dossier,
        DossierMother.MAY,
        null,
        status == LetterStatus.ISSUED ? DossierMother.DUE : null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ServiceDatabase at(String version) {
    var old = Parts.shared().database("reporting");
    migrate(old, version);
    return old;
  }

  private static void migrate(ServiceDatabase database, String version) {
    Flyway.configure(MigrationTest.class.getClassLoader())
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations("db/kernel", "db/migration")
        .target(version)
        .load()
        .migrate();
  }

  /// Puts this district's rows of the running service into an older table, as far as it has the
  /// columns.
  private void copy(ServiceDatabase old, String table, String key, String condition)
      throws SQLException {
    try (var from = running();
        var to = inside(old);
        var insert =
            to.prepareStatement(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                    .formatted(table))) {
      var rows = rows(from, table, key, condition);
      assertThat(rows).as(table).isNotEmpty();
      insert.setString(1, rows.toString());
      assertThat(insert.executeUpdate()).isEqualTo(rows.size());
    }
  }

  private void assertSame(ServiceDatabase migrated, String table, String condition)
      throws SQLException {
    try (var one = running();
        var other = inside(migrated)) {
      assertThat(rows(other, table, "unit", condition))
          .as(table)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(rows(one, table, "unit", condition));
    }
  }

  private List<String> rows(Connection connection, String table, String key, String condition)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select to_jsonb(r)::text from %s r where r.%s in (?, ?, ?)%s order by r.%2$s"
                .formatted(table, key, condition))) {
      query.setString(1, district);
      query.setString(2, commune);
      query.setString(3, neighbour);
      var all = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      return all;
    }
  }

  private Connection running() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return Parts.shared().postgres().connect(connection.getCatalog());
    }
  }

  private static Connection inside(ServiceDatabase database) throws SQLException {
    return Parts.shared().postgres().connect(database.name());
  }
}
