package vn.thanthien.kernel.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.reference.UnitState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The unit tree as received from `reference-events`: what a unit is called, when its office
/// closes, and whom it may see.
@ApplicationScoped
public class Units {

  /// End of the office day where a unit has not said otherwise.
  public static final LocalTime USUAL_CLOSING_TIME = LocalTime.of(17, 0);

  /// Works out anew who sees whom; its work grows with the pairs there are, never with those there
  /// could be.
  static final String WHO_SEES_WHOM =
      """
      with recursive step (above, below) as materialized (
        select parent, id from unit_node where parent is not null
        union all
        select successor.id, old.id
          from unit_node successor
         cross join unnest(successor.predecessors) named (id)
          join unit_node old on old.id = named.id
      ), visible (viewer, unit) as (
        select id, id from unit_node
        union
        select v.viewer, step.below from visible v join step on step.above = v.unit
      ), gone as (
        delete from unit_visible old
         where not exists (select from visible v
                            where v.viewer = old.viewer and v.unit = old.unit)
      )
      insert into unit_visible select viewer, unit from visible on conflict do nothing
      """;

  private final DataSource dataSource;
  private final Caller caller;
  private final Map<String, Optional<Node>> known = new ConcurrentHashMap<>();
  private final Freshness freshness = new Freshness();

  @Inject
  Units(DataSource dataSource, Caller caller) {
    this.dataSource = dataSource;
    this.caller = caller;
  }

  /// The unit a new record belongs to: the one the request names if the caller may see it,
  /// otherwise the caller's own.
  ///
  /// @throws Refusal `unknown-reference` naming the field `unit`; the same for a unit that does not
  ///   exist and for one outside the caller's scope
  public String owner(@org.jspecify.annotations.Nullable String requested) {
    var own = caller.unit();
    if (requested == null || requested.equals(own)) {
      if (own.isEmpty()) {
        throw unknownUnit();
      }
      return own;
    }
    if (!sees(own, requested)) {
      throw unknownUnit();
    }
    return requested;
  }

  /// Whether a viewer sees a unit: its own, those below it, and their predecessors.
  public boolean sees(String viewer, String unit) {
    if (viewer.equals(unit)) {
      return !unit.isEmpty();
    }
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from unit_visible where viewer = ? and unit = ?")) {
      query.setString(1, viewer);
      query.setString(2, unit);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The units a viewer sees, without villages, in the order of their ids; all for the system
  /// scope.
  public List<String> seenBy(String viewer) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select ? as id where ? not in ('*', '')
                union
                select id from unit_node
                 where kind not in ('THON', 'TO_DAN_PHO')
                   and (? = '*' or id in (select unit from unit_visible where viewer = ?))
                 order by id
                """)) {
      for (var i = 1; i <= 4; i++) {
        query.setString(i, viewer);
      }
      var seen = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          seen.add(rows.getString(1));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// When the office day of a unit ends, Asia/Ho_Chi_Minh.
  public LocalTime closingTime(String unit) {
    return find(unit).map(Node::closingTime).orElse(USUAL_CLOSING_TIME);
  }

  /// What is known here of a unit; empty while its fact has not arrived.
  public Optional<Node> find(String unit) {
    if (freshness.isOver()) {
      known.clear();
    }
    return known.computeIfAbsent(unit, this::load);
  }

  /// The unit that carries an agency code (mã định danh đơn vị), the newest where it was handed on.
  public Optional<String> withAgencyCode(String agencyCode) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select id from unit_node where agency_code = ? order by valid_from desc limit 1")) {
      query.setString(1, agencyCode);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Node> load(String unit) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select name, closing_time, agency_code from unit_node where id = ?")) {
      query.setString(1, unit);
      try (var rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Node(
                    unit,
                    rows.getString(1),
                    rows.getObject(2, LocalTime.class),
                    Optional.ofNullable(rows.getString(3))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps the newer units and works out anew who sees whom. Runs in the caller's transaction.
  void keep(List<UnitState> units) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      try (var upsert =
          connection.prepareStatement(
              """
              insert into unit_node (id, revision, name, kind, parent, agency_code, valid_from,
                                     valid_to, closing_time, predecessors)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (id) do update
                 set revision = excluded.revision, name = excluded.name, kind = excluded.kind,
                     parent = excluded.parent, agency_code = excluded.agency_code,
                     valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                     closing_time = excluded.closing_time, predecessors = excluded.predecessors
               where unit_node.revision < excluded.revision
              """)) {
        for (var unit : units) {
          upsert.setString(1, unit.id());
          upsert.setLong(2, unit.revision());
          upsert.setString(3, unit.name());
          upsert.setString(4, unit.unitKind().name());
          upsert.setString(5, unit.parent());
          upsert.setString(6, unit.agencyCode());
          upsert.setObject(7, unit.validFrom());
          upsert.setObject(8, unit.validTo());
          upsert.setObject(9, unit.closingTime());
          upsert.setArray(
              10, connection.createArrayOf("text", unit.predecessors().toArray(String[]::new)));
          upsert.addBatch();
        }
        upsert.executeBatch();
      }
      try (var recompute = connection.prepareStatement(WHO_SEES_WHOM)) {
        recompute.execute();
      }
    }
  }

  private static Refusal unknownUnit() {
    return new Refusal(
        ProblemType.UNKNOWN_REFERENCE, "Không có đơn vị này trong phạm vi của bạn.", "unit");
  }

  /// A unit as other features need it.
  ///
  /// @param agencyCode mã định danh đơn vị
  public record Node(String id, String name, LocalTime closingTime, Optional<String> agencyCode) {}
}
