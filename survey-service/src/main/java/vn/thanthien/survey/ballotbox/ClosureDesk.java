package vn.thanthien.survey.ballotbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.survey.ballot.Ballots;
import vn.thanthien.survey.ballot.Cast;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Closes rounds: opens the ballot box, counts what is in it together with what came on paper, and
/// ends collection. All of it is one transaction, so that every ballot of the box carries the same
/// marks in the database and lies where the lot put it.
@ApplicationScoped
class ClosureDesk {

  private static final int FETCHED_AT_ONCE = 200;

  private final SurveyRounds rounds;
  private final Ballots ballots;
  private final Outbox outbox;
  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Seal envelopes;
  private final Clock clock;

  @Inject
  ClosureDesk(
      SurveyRounds rounds,
      Ballots ballots,
      Outbox outbox,
      DataSource dataSource,
      ObjectMapper json,
      Seal seal,
      Clock clock) {
    this.rounds = rounds;
    this.ballots = ballots;
    this.outbox = outbox;
    this.dataSource = dataSource;
    this.json = json;
    this.envelopes = BallotBox.boxSeal(seal);
    this.clock = clock;
  }

  @Transactional
  SurveyRound close(UUID id, @Nullable String ifMatch, Closure closure) {
    rounds.get(id);
    try (var connection = dataSource.getConnection()) {
      lock(connection, id);
      var round = rounds.forChange(id).orElseThrow(Refusal::unknown);
      Revision.check(ifMatch, round.revision());
      round.requireOpen();
      var bundles = opened(connection, round);
      for (var bundle : bundles) {
        round.countBox(
            bundle.village(),
            Cast.count(bundle.casts()),
            Cast.groups(bundle.casts(), round.form()));
      }
      outbox.add(round.close(ActTime.of(closure.at(), clock, "at")));
      ballots.put(round, round.closesOn(), bundles);
      empty(connection, id);
      Log.infof(
          "survey round %s closed, %d ballots in the box",
          id, bundles.stream().mapToInt(bundle -> bundle.casts().size()).sum());
      return round;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits for ballots that are going in, and lets none in afterwards.
  private static void lock(Connection connection, UUID id) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended('ballot-box ' || ?, 0))")) {
      lock.setString(1, id.toString());
      lock.execute();
    }
  }

  private List<Ballots.Bundle> opened(Connection connection, SurveyRound round)
      throws SQLException {
    var byVillage = new HashMap<String, List<Cast>>();
    var withoutVillage = new ArrayList<Cast>();
    try (var query =
        connection.prepareStatement("select sealed from sealed_ballot where round_id = ?")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setObject(1, round.id());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var envelope = Envelope.opened(rows.getBytes(1), envelopes, json);
          var cast = Cast.of(round.form().read(envelope.given()).answers());
          if (envelope.village() == null) {
            withoutVillage.add(cast);
          } else {
            byVillage.computeIfAbsent(envelope.village(), _ -> new ArrayList<>()).add(cast);
          }
        }
      }
    }
    var bundles = new ArrayList<Ballots.Bundle>();
    byVillage.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(village -> bundles.add(new Ballots.Bundle(village.getKey(), village.getValue())));
    if (!withoutVillage.isEmpty()) {
      bundles.add(new Ballots.Bundle(null, withoutVillage));
    }
    return bundles;
  }

  private static void empty(Connection connection, UUID id) throws SQLException {
    for (var emptied :
        List.of(
            "delete from sealed_ballot where round_id = ?",
            """
            delete from ballot_draft
             where sheet_id in (select s.id from token_sheet s where s.round_id = ?)
            """)) {
      try (var delete = connection.prepareStatement(emptied)) {
        delete.setObject(1, id);
        delete.executeUpdate();
      }
    }
  }
}
