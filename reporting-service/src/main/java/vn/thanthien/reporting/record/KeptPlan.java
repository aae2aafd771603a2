package vn.thanthien.reporting.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A wide statement that takes longer to plan than to run: PostgreSQL would weigh a plan of its own
/// for every unit against one for all, and with many records plan every time. All three go in one
/// message.
public final class KeptPlan {

  private KeptPlan() {}

  /// The statement with its plan kept.
  public static String of(String sql) {
    return "set local plan_cache_mode = force_generic_plan; "
        + sql
        + "; set local plan_cache_mode = auto";
  }

  /// Its rows.
  public static ResultSet rows(PreparedStatement query) throws SQLException {
    query.execute();
    query.getMoreResults();
    return query.getResultSet();
  }
}
