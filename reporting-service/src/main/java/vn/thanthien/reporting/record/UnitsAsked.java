package vn.thanthien.reporting.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/// How a statement is asked about units: one as one, several as an array. Told of one, the planner
/// expects what one unit has and keeps its plan; of an array it expects ten and plans every time.
public final class UnitsAsked {

  private UnitsAsked() {}

  /// The parameter itself.
  public static String parameter(Collection<String> units) {
    return units.size() == 1 ? "?::text" : "?::text[]";
  }

  /// What follows `=`.
  ///
  /// @param expression the parameter, or the column that holds it
  public static String anyOf(Collection<String> units, String expression) {
    return units.size() == 1 ? expression : "any(" + expression + ")";
  }

  /// Fills the parameter.
  public static void set(PreparedStatement query, int parameter, Collection<String> units)
      throws SQLException {
    if (units.size() == 1) {
      query.setString(parameter, units.iterator().next());
    } else {
      query.setArray(
          parameter, query.getConnection().createArrayOf("text", units.toArray(String[]::new)));
    }
  }
}
