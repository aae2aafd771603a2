package vn.thanthien.kernel.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Tells PostgreSQL at the start of every transaction whose eyes it sees with; the row-level
/// security policies read it. The setting dies with the transaction, so a pooled connection carries
/// nothing over.
@ApplicationScoped
class TransactionScopeGuard {

  private final DataSource dataSource;
  private final UnitScope scope;

  @Inject
  TransactionScopeGuard(DataSource dataSource, UnitScope scope) {
    this.dataSource = dataSource;
    this.scope = scope;
  }

  void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
      throws SQLException {
    try (var connection = dataSource.getConnection();
        var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
      set.setString(1, scope.viewer());
      set.execute();
    }
  }
}
