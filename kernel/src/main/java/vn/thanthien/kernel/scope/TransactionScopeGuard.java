package vn.thanthien.kernel.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Tells PostgreSQL at the start of every transaction whose eyes it sees with; the row-level
/// security policies read it. The setting dies with the transaction, so a pooled connection carries
/// nothing over.
@ApplicationScoped
class TransactionScopeGuard {

  private final DataSource dataSource;
  private final TransactionManager transactions;
  private final UnitScope scope;

  @Inject
  TransactionScopeGuard(DataSource dataSource, TransactionManager transactions, UnitScope scope) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.scope = scope;
  }

  void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
      throws SQLException, SystemException {
    try (var connection = dataSource.getConnection();
        var moment = connection.createStatement();
        var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
      if (OneMoment.isAsked()) {
        // only before the first query, which the next line is
        moment.execute("set transaction isolation level repeatable read, read only");
      }
      set.setString(1, scope.viewer());
      set.execute();
    } catch (SQLException | RuntimeException e) {
      // whoever began it does not hold it yet and will not end it: left alone it would stay with
      // the thread, and the thread's next work would join it
      transactions.rollback();
      throw e;
    }
  }
}
