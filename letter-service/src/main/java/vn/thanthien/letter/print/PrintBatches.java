package vn.thanthien.letter.print;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All print batches the caller may see, and what lies in them.
@ApplicationScoped
class PrintBatches implements PanacheRepositoryBase<PrintBatch, UUID> {

  private final DataSource dataSource;

  @Inject
  PrintBatches(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  PrintBatch get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The newest first; one row more than the limit where more follow.
  List<PrintBatch> page(@Nullable UUID before, int limit) {
    var query =
        before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
    return query.range(0, limit).list();
  }

  /// Notes which letters a batch holds, in their order.
  void fill(PrintBatch batch, List<UUID> letters) {
    persistAndFlush(batch);
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into print_batch_letter (batch, position, unit, letter) values (?, ?, ?, ?)
                """)) {
      for (var i = 0; i < letters.size(); i++) {
        insert.setObject(1, batch.id());
        insert.setInt(2, i + 1);
        insert.setString(3, batch.unit());
        insert.setObject(4, letters.get(i));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
