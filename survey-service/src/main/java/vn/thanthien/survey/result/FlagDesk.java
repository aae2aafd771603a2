package vn.thanthien.survey.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.survey.round.SurveyRoundView;
import vn.thanthien.survey.round.SurveyRounds;

/// Finds what looks odd in a round. What is flagged is shown with its flag and counted like
/// everything else; nothing is dropped.
@ApplicationScoped
class FlagDesk {

  private final SurveyRounds rounds;
  private final FlagRules rules;
  private final DataSource dataSource;

  @Inject
  FlagDesk(SurveyRounds rounds, FlagRules rules, DataSource dataSource) {
    this.rounds = rounds;
    this.rules = rules;
    this.dataSource = dataSource;
  }

  @Transactional
  List<Flag> of(UUID id) {
    var round = rounds.get(id);
    var view = SurveyRoundView.of(round);
    var flags = new ArrayList<Flag>();
    if (view.selfRun()) {
      flags.add(new Flag(Flag.Kind.SELF_RUN, null, "Ủy ban nhân dân tự lấy ý kiến về chính mình."));
    }
    for (var village : view.villages()) {
      overIssued(village, flags);
      share(village, view.total(), flags);
      if (view.closed() && village.quota() != null && village.valid() < village.quota()) {
        flags.add(
            new Flag(
                Flag.Kind.BELOW_QUOTA,
                village.village(),
                "Phiếu hợp lệ %d, chỉ tiêu %d.".formatted(village.valid(), village.quota())));
      }
    }
    uniform(view, flags);
    bursts(id, flags);
    differences(id, flags);
    unfinished(id, flags);
    return flags;
  }

  private static void overIssued(SurveyRoundView.Sums village, List<Flag> flags) {
    if (village.issued() != null && village.collected() > village.issued()) {
      flags.add(
          new Flag(
              Flag.Kind.COLLECTED_OVER_ISSUED,
              village.village(),
              "Thu về %d phiếu, chỉ phát ra %d.".formatted(village.collected(), village.issued())));
    }
  }

  private void share(SurveyRoundView.Sums village, SurveyRoundView.Sums total, List<Flag> flags) {
    if (village.population() == null
        || total.population() == null
        || total.population() == 0
        || total.valid() < rules.rule().uniformFrom()) {
      return;
    }
    var ballots = percent(village.valid(), total.valid());
    var people = percent(village.population(), total.population());
    if (ballots
            .subtract(people)
            .abs()
            .compareTo(BigDecimal.valueOf(rules.rule().shareDeviationPoints()))
        > 0) {
      flags.add(
          new Flag(
              Flag.Kind.SHARE_FAR_FROM_POPULATION,
              village.village(),
              "Chiếm %s số phiếu nhưng %s dân số."
                  .formatted(VietnameseFormat.percent(ballots), VietnameseFormat.percent(people))));
    }
  }

  private void uniform(SurveyRoundView view, List<Flag> flags) {
    var named = view.villages().stream().filter(village -> village.village() != null);
    Stream.concat(Stream.of(view.total()), named)
        .filter(this::isUniform)
        .forEach(sums ->
            flags.add(
                new Flag(
                    Flag.Kind.UNIFORM_ANSWERS,
                    sums.village(),
                    "Tất cả %d câu trả lời cho câu hỏi chung đều giống nhau."
                        .formatted(answers(sums).stream().mapToInt(Integer::intValue).sum()))));
  }

  private boolean isUniform(SurveyRoundView.Sums sums) {
    var answers = answers(sums);
    return answers.size() == 1 && answers.getFirst() >= rules.rule().uniformFrom();
  }

  private static List<Integer> answers(SurveyRoundView.Sums sums) {
    return Stream.<@Nullable Integer>of(
            sums.verySatisfied(),
            sums.satisfied(),
            sums.neutral(),
            sums.dissatisfied(),
            sums.veryDissatisfied())
        .filter(count -> count != null && count > 0)
        .toList();
  }

  /// Paper alone is typed by somebody; what lay in the ballot box came from nobody known.
  private void bursts(UUID round, List<Flag> flags) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select recorded_by, max(ballots), count(*) filter (where ballots >= ?)
                  from (select recorded_by,
                               sum(collected) over (
                                 partition by recorded_by order by recorded_at
                                 range between make_interval(mins => ?) preceding and current row)
                                 as ballots
                          from ballot_batch where round_id = ?) as typed
                 group by recorded_by
                having max(ballots) >= ?
                 order by recorded_by
                """)) {
      var rule = rules.rule();
      query.setInt(1, rule.burstBallots());
      query.setInt(2, rule.burstMinutes());
      query.setObject(3, round);
      query.setInt(4, rule.burstBallots());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          flags.add(
              new Flag(
                  Flag.Kind.ENTRY_BURST,
                  null,
                  "%s nhập tới %d phiếu trong %d phút."
                      .formatted(rows.getString(1), rows.getInt(2), rule.burstMinutes())));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void differences(UUID round, List<Flag> flags) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select village, count(*), sum(differences)
                  from paper_batch where round_id = ? and differences > 0
                 group by village order by village
                """)) {
      query.setObject(1, round);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          flags.add(
              new Flag(
                  Flag.Kind.DOUBLE_ENTRY_DIFFERED,
                  rows.getString(1),
                  "Hai lần nhập khác nhau ở %d chỗ, trong %d lô phiếu."
                      .formatted(rows.getInt(3), rows.getInt(2))));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void unfinished(UUID round, List<Flag> flags) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select village, count(*), sum(declared)
                  from paper_batch
                 where round_id = ? and state in ('ENTERED_ONCE', 'DIFFERING')
                 group by village order by village
                """)) {
      query.setObject(1, round);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          flags.add(
              new Flag(
                  Flag.Kind.ENTRY_UNFINISHED,
                  rows.getString(1),
                  "Còn %d lô phiếu giấy, %d phiếu, chưa nhập xong nên chưa được tính."
                      .formatted(rows.getInt(2), rows.getInt(3))));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }
}
