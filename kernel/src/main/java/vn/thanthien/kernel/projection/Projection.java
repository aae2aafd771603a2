package vn.thanthien.kernel.projection;

import java.sql.SQLException;
import java.util.List;
import vn.thanthien.kernel.contract.Fact;

/// Writes facts into a read model. Called in one transaction of the system scope, with at most one
/// fact per record; must keep only what is newer than the stored revision, so that facts may come
/// twice or out of order.
@FunctionalInterface
public interface Projection<F extends Fact> {

  void project(List<Arrival<F>> arrivals) throws SQLException;
}
