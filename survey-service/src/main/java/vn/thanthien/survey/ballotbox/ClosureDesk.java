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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.secrecy.SmallCells;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.survey.ballot.Ballots;
import vn.thanthien.survey.ballot.Cast;
import vn.thanthien.survey.ballot.Envelope;
import vn.thanthien.survey.questionnaire.Section;
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
    envelopes = Envelope.boxSeal(seal);
    this.clock = clock;
  }

  @Transactional
  SurveyRound close(UUID id, @Nullable String ifMatch, Closure closure) {
    try (var connection = dataSource.getConnection()) {
      lock(connection, id);
      var round = rounds.forChange(id).orElseThrow(Refusal::unknown);
      Revision.check(ifMatch, round.revision());
      round.requireOpen();
      var villages = opened(connection, round);
      for (var village : villages) {
        round.countBox(
            village.name(),
            Cast.count(village.papers()),
            Cast.count(village.online()),
            Cast.groups(village.all(), round.form()));
      }
      round.withhold(tooFew(villages, round));
      outbox.add(round.close(ActTime.of(closure.at(), clock, "at")));
      ballots.put(
          round,
          villages.stream()
              .map(village -> new Ballots.Bundle(village.name(), village.all()))
              .toList());
      empty(connection, id);
      Log.infof(
          "survey round %s closed, %d ballots in the box",
          id, villages.stream().mapToInt(village -> village.all().size()).sum());
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

  private List<Village> opened(Connection connection, SurveyRound round) throws SQLException {
    var form = round.form();
    var villages = new HashMap<@Nullable String, Village>();
    try (var query =
        connection.prepareStatement("select sealed from sealed_ballot where round_id = ?")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setObject(1, round.id());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var envelope = Envelope.opened(rows.getBytes(1), envelopes, json);
          var village = villages.computeIfAbsent(envelope.village(), Village::new);
          (envelope.paper() ? village.papers() : village.online()).add(envelope.cast(form));
        }
      }
    }
    return villages.values().stream()
        .sorted(Comparator.comparing(Village::name, Comparator.nullsLast(String::compareTo)))
        .toList();
  }

  /// Villages of which a group of questions is not told by itself, by group.
  private static Map<String, Set<String>> tooFew(List<Village> villages, SurveyRound round) {
    var few = round.villagesWithFewBallots();
    return round.form().sections().stream()
        .collect(
            Collectors.toMap(
                Section::code,
                section ->
                    section.questions().stream()
                        .filter(question -> question.onScale() && !question.overall())
                        .flatMap(question -> question.items().stream())
                        .flatMap(item -> SmallCells.hidden(answered(villages, item), few).stream())
                        .collect(Collectors.toSet())));
  }

  private static Map<String, Integer> answered(List<Village> villages, String item) {
    return villages.stream()
        .filter(village -> village.name() != null)
        .collect(Collectors.toMap(village -> village.name(), village -> village.answered(item)));
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

  /// What lay in the box of a village.
  ///
  /// @param name absent where the round is not split by village
  private record Village(@Nullable String name, List<Cast> papers, List<Cast> online) {

    Village(@Nullable String name) {
      this(name, new ArrayList<>(), new ArrayList<>());
    }

    int answered(String item) {
      return (int) all().stream().filter(cast -> cast.answers().items().containsKey(item)).count();
    }

    List<Cast> all() {
      return Stream.concat(papers.stream(), online.stream()).toList();
    }
  }
}
