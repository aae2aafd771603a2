package vn.thanthien.dossier.dossierimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.problem.ProblemType;

/// The rejected rows of every import, all of them.
@ApplicationScoped
class ImportRejects {

  private final DataSource dataSource;

  @Inject
  ImportRejects(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(UUID job, String unit, List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into dossier_import_reject (import, unit, row, code, field, type, detail)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (var reject : rejects) {
        insert.setObject(1, job);
        insert.setString(2, unit);
        insert.setInt(3, reject.row());
        insert.setString(4, reject.code());
        insert.setString(5, reject.field());
        insert.setString(6, reject.type().name());
        insert.setString(7, reject.detail());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// In the order of the file, behind a row.
  List<Reject> page(UUID job, int afterRow, int limit) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select row, code, field, type, detail from dossier_import_reject"
                    + " where import = ? and row > ? order by row limit ?")) {
      query.setObject(1, job);
      query.setInt(2, afterRow);
      query.setInt(3, limit);
      var page = new ArrayList<Reject>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          page.add(
              new Reject(
                  rows.getInt(1),
                  rows.getString(2),
                  rows.getString(3),
                  ProblemType.valueOf(rows.getString(4)),
                  rows.getString(5)));
        }
      }
      return page;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
