package vn.thanthien.survey.ballotbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.ballot.Envelope;
import vn.thanthien.survey.ballotbox.Admission.Admitted;
import vn.thanthien.survey.ballotbox.Admission.Refused;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Section;
import vn.thanthien.survey.tokensheet.BallotToken;

/// The ballot box (thùng phiếu): lets in whoever brings a good token, keeps what they have begun,
/// and takes their ballot in a sealed envelope. Nobody is signed in here, so it sees with the
/// system's eyes, and only by the key a token names. See docs/adr/0012-anonymous-ballots.md.
@ApplicationScoped
public class BallotBox {

  private static final int MOST_FORMS = 1000;

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;
  private final Seal signatures;
  private final Seal envelopes;
  private final Seal secrets;
  private final Map<UUID, Form> forms = new ConcurrentHashMap<>();

  @Inject
  BallotBox(DataSource dataSource, ObjectMapper json, Seal seal, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
    signatures = BallotToken.seal(seal);
    envelopes = Envelope.boxSeal(seal);
    secrets = seal;
  }

  /// Looks at a token.
  public Admission admit(String token) {
    var read = BallotToken.read(token, signatures);
    return read.isEmpty() ? Refused.FORGED : inside(connection -> admit(connection, read.get()));
  }

  /// What somebody has begun with this token; empty where nothing.
  public Map<String, List<String>> draft(Admitted admitted) {
    return inside(connection -> {
      try (var query =
          connection.prepareStatement(
              "select sealed from ballot_draft where sheet_id = ? and number = ?")) {
        query.setObject(1, admitted.sheetId());
        query.setInt(2, admitted.token().number());
        try (var rows = query.executeQuery()) {
          return rows.next()
              ? Envelope.opened(rows.getBytes(1), draftSeal(admitted), json).given()
              : Map.of();
        }
      }
    });
  }

  /// Whether answers can be kept and taken at all.
  public boolean holds(Map<String, List<String>> given) {
    return Envelope.holds(given, json);
  }

  /// Keeps what somebody has begun.
  public void keep(Admitted admitted, Map<String, List<String>> given) {
    var sealed = Envelope.online(null, given).sealed(draftSeal(admitted), json);
    inside(connection -> {
      try (var upsert =
          connection.prepareStatement(
              """
              insert into ballot_draft (sheet_id, number, unit, saved_on, sealed)
              select ?, ?, ?, ?, ?
               where not exists (select from spent_token where sheet_id = ? and number = ?)
              on conflict (sheet_id, number)
                 do update set saved_on = excluded.saved_on, sealed = excluded.sealed
              """)) {
        upsert.setObject(1, admitted.sheetId());
        upsert.setInt(2, admitted.token().number());
        upsert.setString(3, admitted.unit());
        upsert.setObject(4, today());
        upsert.setBytes(5, sealed);
        upsert.setObject(6, admitted.sheetId());
        upsert.setInt(7, admitted.token().number());
        return upsert.executeUpdate();
      }
    });
  }

  /// Takes a ballot: the token is spent, the envelope is in the box and the draft is gone, all or
  /// none. Of two with one token only one goes in.
  ///
  /// @return empty when it is in, otherwise why not
  public Optional<Refused> put(Admitted admitted, Map<String, List<String>> given) {
    var envelope = Envelope.online(admitted.village(), given).sealed(envelopes, json);
    return inside(connection -> {
      lockShared(connection, admitted.roundId());
      if (admit(connection, admitted.token()) instanceof Refused refused) {
        return Optional.of(refused);
      }
      try (var insert =
          connection.prepareStatement(
              """
              with spent as (
                insert into spent_token (sheet_id, number, unit) values (?, ?, ?)
                on conflict do nothing
                returning sheet_id, number, unit
              ), gone as (
                delete from ballot_draft using spent
                 where ballot_draft.sheet_id = spent.sheet_id
                   and ballot_draft.number = spent.number
              )
              insert into sealed_ballot (id, unit, round_id, sealed)
              select ?, unit, ?, ? from spent
              """)) {
        insert.setObject(1, admitted.sheetId());
        insert.setInt(2, admitted.token().number());
        insert.setString(3, admitted.unit());
        insert.setObject(4, UUID.randomUUID());
        insert.setObject(5, admitted.roundId());
        insert.setBytes(6, envelope);
        return insert.executeUpdate() == 1 ? Optional.<Refused>empty() : Optional.of(Refused.SPENT);
      }
    });
  }

  /// Ballots go in together, and none while the box is being opened.
  private static void lockShared(Connection connection, UUID roundId) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock_shared(hashtextextended('ballot-box ' || ?, 0))")) {
      lock.setString(1, roundId.toString());
      lock.execute();
    }
  }

  private Admission admit(Connection connection, BallotToken token) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select s.id, s.unit, s.village, s.tokens, s.expires_on, r.id, r.title, r.runner,
                   r.opens_on, r.closes_on, r.closed_at is not null,
                   exists (select from spent_token t where t.sheet_id = s.id and t.number = ?)
              from token_sheet s
              join survey_round r on r.id = s.round_id
             where s.key = ?
            """)) {
      query.setInt(1, token.number());
      query.setLong(2, token.sheetKey());
      try (var row = query.executeQuery()) {
        if (!row.next() || token.number() < 1 || token.number() > row.getInt(4)) {
          return Refused.FORGED;
        }
        if (row.getBoolean(12)) {
          return Refused.SPENT;
        }
        var refused =
            refused(
                row.getBoolean(11),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(5, LocalDate.class));
        if (refused != null) {
          return refused;
        }
        var roundId = row.getObject(6, UUID.class);
        return new Admitted(
            token,
            row.getObject(1, UUID.class),
            row.getString(2),
            roundId,
            row.getString(3),
            row.getString(7),
            SurveyRunner.valueOf(row.getString(8)),
            form(connection, roundId));
      }
    }
  }

  private @Nullable Refused refused(
      boolean closed, LocalDate opensOn, LocalDate closesOn, LocalDate expiresOn) {
    var today = today();
    if (closed || today.isAfter(closesOn)) {
      return Refused.CLOSED;
    }
    if (today.isBefore(opensOn)) {
      return Refused.NOT_YET_OPEN;
    }
    return today.isAfter(expiresOn) ? Refused.EXPIRED : null;
  }

  /// What a round asks never changes.
  private Form form(Connection connection, UUID roundId) throws SQLException {
    var known = forms.get(roundId);
    if (known != null) {
      return known;
    }
    try (var query =
        connection.prepareStatement("select sections from survey_round where id = ?")) {
      query.setObject(1, roundId);
      try (var row = query.executeQuery()) {
        row.next();
        var sections = json.getTypeFactory().constructCollectionType(List.class, Section.class);
        var form = new Form(json.readValue(row.getString(1), sections));
        if (forms.size() >= MOST_FORMS) {
          forms.clear();
        }
        forms.put(roundId, form);
        return form;
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Opens only with the token's own words and the platform's key together.
  private Seal draftSeal(Admitted admitted) {
    return secrets.apart("ballot-draft " + admitted.token().text(signatures));
  }

  private LocalDate today() {
    return VietnamTime.dayOf(clock.instant());
  }

  private <T> T inside(Work<T> work) {
    var result = new AtomicReference<@Nullable T>();
    UnitScope.asSystem(() ->
        result.set(
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  try (var connection = dataSource.getConnection()) {
                    return work.with(connection);
                  }
                })));
    return Objects.requireNonNull(result.get());
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
