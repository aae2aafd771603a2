package vn.thanthien.survey.rating;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.secrecy.SmallCells;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.tokensheet.BallotToken;
import vn.thanthien.survey.tokensheet.PublicAddress;

/// Sets screens up, invites to rate after a dossier, and counts ratings: an invitation is good for
/// one rating, and of a rating only its count remains.
@ApplicationScoped
class RatingDesk {

  private static final Duration INVITED_FOR = Duration.ofMinutes(10);

  private final RatingKiosks kiosks;
  private final Units units;
  private final DataSource dataSource;
  private final Seal links;
  private final PublicAddress site;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  RatingDesk(
      RatingKiosks kiosks,
      Units units,
      DataSource dataSource,
      Seal seal,
      PublicAddress site,
      Clock clock) {
    this.kiosks = kiosks;
    this.units = units;
    this.dataSource = dataSource;
    this.links = seal.apart("rating-kiosk");
    this.site = site;
    this.clock = clock;
  }

  @Transactional
  RatingKiosk setUp(SetUpKiosk request) {
    var kiosk = new RatingKiosk(units.owner(null), request, BallotToken.keyOf(random.nextLong()));
    kiosks.persist(kiosk);
    Log.infof("rating kiosk %s set up", kiosk.id());
    return kiosk;
  }

  @Transactional
  RatingKiosk hand(UUID id, String officer) {
    var kiosk = kiosks.forChange(id);
    kiosk.hand(officer);
    return kiosk;
  }

  /// Asks whoever stands at the desk for one rating.
  @Transactional
  RatingKiosk invite(UUID id) {
    var kiosk = kiosks.forChange(id);
    var now = clock.instant();
    kiosk.invite(now.plus(INVITED_FOR));
    try (var connection = dataSource.getConnection()) {
      add(connection, kiosk.id(), kiosk.officer(), kiosk.unit(), "invited");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return kiosk;
  }

  KioskView view(RatingKiosk kiosk) {
    return new KioskView(
        kiosk.id(),
        kiosk.unit(),
        kiosk.desk(),
        kiosk.officer(),
        site.address() + "/s/kiosk/" + new BallotToken(kiosk.key(), 0).text(links),
        kiosk.invitedUntil());
  }

  @Transactional
  List<RatingSum> sums(DayPeriod period) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select k.desk, c.officer, sum(c.invited), sum(c.very_good), sum(c.good), sum(c.bad)
                  from rating_count c join rating_kiosk k on k.id = c.kiosk_id
                 where c.day >= ? and c.day < ?
                 group by k.desk, c.officer order by k.desk, c.officer
                """)) {
      query.setObject(1, period.from());
      query.setObject(2, period.to());
      var sums = new ArrayList<RatingSum>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var rated = rows.getInt(4) + rows.getInt(5) + rows.getInt(6);
          var shown = !SmallCells.isSmall(rated);
          sums.add(
              new RatingSum(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getInt(3),
                  rated,
                  shown ? rows.getInt(4) : null,
                  shown ? rows.getInt(5) : null,
                  shown ? rows.getInt(6) : null));
        }
      }
      return sums;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a screen shows now; empty where its link is none.
  Optional<Screen> screen(String link) {
    return BallotToken.read(link, links)
        .flatMap(token -> inside(connection -> screen(connection, token.sheetKey())));
  }

  /// Counts a rating.
  ///
  /// @return whether an invitation was open for it
  boolean rate(String link, Rating rating) {
    var token = BallotToken.read(link, links);
    return token.isPresent()
        && inside(connection -> rate(connection, token.get().sheetKey(), rating)).isPresent();
  }

  private Optional<Screen> screen(Connection connection, long key) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select desk, officer, coalesce(invited_until > ?, false) from rating_kiosk where key = ?")) {
      query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      query.setLong(2, key);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Screen(row.getString(1), row.getString(2), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  private Optional<UUID> rate(Connection connection, long key, Rating rating) throws SQLException {
    try (var use =
        connection.prepareStatement(
            """
            update rating_kiosk set invited_until = null, version = version + 1
             where key = ? and invited_until > ?
            returning id, officer, unit
            """)) {
      use.setLong(1, key);
      use.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      try (var row = use.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        var id = row.getObject(1, UUID.class);
        var column =
            switch (rating) {
              case VERY_GOOD -> "very_good";
              case GOOD -> "good";
              case BAD -> "bad";
            };
        add(connection, id, row.getString(2), row.getString(3), column);
        return Optional.of(id);
      }
    }
  }

  private void add(Connection connection, UUID kiosk, String officer, String unit, String column)
      throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into rating_count as c (kiosk_id, officer, day, unit, %1$s)
            values (?, ?, ?, ?, 1)
            on conflict (kiosk_id, officer, day) do update set %1$s = c.%1$s + 1
            """
                .formatted(column))) {
      upsert.setObject(1, kiosk);
      upsert.setString(2, officer);
      upsert.setObject(3, today());
      upsert.setString(4, unit);
      upsert.executeUpdate();
    }
  }

  private LocalDate today() {
    return VietnamTime.dayOf(clock.instant());
  }

  private <T> Optional<T> inside(Work<T> work) {
    var result = new AtomicReference<@Nullable Optional<T>>();
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
    Optional<T> with(Connection connection) throws SQLException;
  }

  /// @param asking whether somebody is invited to rate
  record Screen(String desk, String officer, boolean asking) {}
}
