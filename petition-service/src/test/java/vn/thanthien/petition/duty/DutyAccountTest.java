package vn.thanthien.petition.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.duty.DutyAccount.Session;

class DutyAccountTest {

  private static final ReceptionDuties DUTIES =
      new ReceptionDuties(
          JsonMapper.builder().addModule(new JavaTimeModule()).build(), Optional.empty());
  private static final DayPeriod TEN_MONTHS =
      new DayPeriod(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 10, 31));

  @Test
  void theViceChairmansSessionsDoNotCount() {
    var sessions = new ArrayList<Session>();
    for (var week = 0; week < 37; week++) {
      sessions.add(held(LeaderRole.CHAIRMAN, LocalDate.of(2023, 1, 3).plusWeeks(week)));
    }
    for (var week = 0; week < 9; week++) {
      sessions.add(held(LeaderRole.VICE_CHAIRMAN, LocalDate.of(2023, 1, 5).plusWeeks(week)));
    }

    var account = account(LeaderRole.CHAIRMAN, TEN_MONTHS, sessions);

    assertThat(account.required()).isEqualTo(43);
    assertThat(account.held()).isEqualTo(37);
    assertThat(account.missed()).isEqualTo(6);
    assertThat(account.notCounted()).isEqualTo(9);
    assertThat(account.spans()).hasSize(45);
    assertThat(account.spans().getFirst().share()).isEqualTo(new BigDecimal("0.14"));
  }

  @Test
  void theSecretarysDaysCountByTheMonth() {
    var sessions = new ArrayList<Session>();
    for (var month = 1; month <= 10; month++) {
      sessions.add(held(LeaderRole.PARTY_SECRETARY, LocalDate.of(2023, month, 6)));
      sessions.add(held(LeaderRole.PARTY_SECRETARY, LocalDate.of(2023, month, 20)));
    }

    var account = account(LeaderRole.PARTY_SECRETARY, TEN_MONTHS, sessions);

    assertThat(account.per()).isEqualTo(Duty.Per.MONTH);
    assertThat(account.required()).isEqualTo(20);
    assertThat(account.held()).isEqualTo(20);
    assertThat(account.missed()).isZero();
    assertThat(account.spans()).hasSize(10);
  }

  /// What is owed under each version of the law, and who owes nothing by it.
  @ParameterizedTest
  @CsvSource({
    "CHAIRMAN,        2013-01-01, 2014-01-01, 0",
    "CHAIRMAN,        2014-06-24, 2014-07-15, 2",
    "CHAIRMAN,        2023-01-02, 2023-01-16, 2",
    "CHAIRMAN,        2026-06-22, 2026-07-20, 4",
    "CHAIRMAN,        2026-07-06, 2026-07-20, 2",
    "PARTY_SECRETARY, 2019-01-01, 2019-02-18, 0",
    "PARTY_SECRETARY, 2023-02-01, 2023-03-01, 2",
    "PARTY_SECRETARY, 2026-07-01, 2026-10-01, 6",
    "VICE_CHAIRMAN,   2023-01-01, 2024-01-01, 0"
  })
  void whatIsOwedFollowsTheLawOfEachDay(
      LeaderRole role, LocalDate from, LocalDate to, long required) {
    var account = account(role, new DayPeriod(from, to), List.of());

    assertThat(account.required()).isEqualTo(required);
    assertThat(account.missed()).isEqualTo(required);
  }

  /// However many sessions of whatever kind: the account adds up, a week counts once, the spans
  /// cover the period without a gap, and nobody's sessions but the leader's own change it.
  @Property(tries = 500)
  void theAccountAlwaysAddsUp(
      @ForAll("sessions") List<Session> sessions,
      @ForAll @IntRange(min = 0, max = 400) int start,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    var from = LocalDate.of(2022, 6, 1).plusDays(start);
    var period = new DayPeriod(from, from.plusDays(days));
    for (var role : List.of(LeaderRole.CHAIRMAN, LeaderRole.PARTY_SECRETARY)) {
      var account = account(role, period, sessions);
      var own = sessions.stream().filter(it -> it.counts(role)).toList();

      assertThat(account.required() - account.held())
          .isEqualTo(account.missed() - account.surplus());
      assertThat(Math.min(account.missed(), account.surplus())).isZero();
      assertThat(account(role, period, own).held()).isEqualTo(account.held());
      var next = period.from();
      for (var span : account.spans()) {
        assertThat(span.from()).isEqualTo(next);
        assertThat(span.to()).isAfter(span.from());
        next = span.to();
        if (account.per() == Duty.Per.WEEK) {
          assertThat(span.held()).isBetween(0L, 1L);
        }
        assertThat(span.held() > 0).isEqualTo(!span.sessions().isEmpty());
      }
      assertThat(next).isEqualTo(period.to());
      var shares =
          account.spans().stream()
              .map(DutyAccount.Span::share)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .doubleValue();
      assertThat(Math.abs(shares - account.required()))
          .isLessThan(0.5 + 0.005 * account.spans().size() + 1e-9);
    }
  }

  @Provide
  Arbitrary<List<Session>> sessions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 800),
            Arbitraries.of(LeaderRole.values()),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((day, role, inPerson, held) ->
            new Session(
                UUID.randomUUID(),
                LocalDate.of(2022, 6, 1).plusDays(day),
                role,
                inPerson && held,
                held))
        .list()
        .ofMaxSize(60);
  }

  private static DutyAccount account(LeaderRole role, DayPeriod period, List<Session> sessions) {
    return DutyAccount.of(role, period, DUTIES.of(role), sessions);
  }

  private static Session held(LeaderRole role, LocalDate day) {
    return new Session(UUID.randomUUID(), day, role, true, true);
  }
}
