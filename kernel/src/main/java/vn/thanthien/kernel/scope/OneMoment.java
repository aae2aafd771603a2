package vn.thanthien.kernel.scope;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/// Reads many things as they stood at one moment.
public final class OneMoment {

  private static final ScopedValue<Boolean> ASKED = ScopedValue.newInstance();

  private OneMoment() {}

  /// Reads in a transaction of its own that sees one state of the database from its first statement
  /// to its last: what is committed meanwhile is in none of the answers, and neither is what the
  /// caller's own transaction wrote.
  public static <T> T read(Supplier<T> work) {
    return ScopedValue.where(ASKED, true)
        .call(() -> QuarkusTransaction.requiringNew().call(work::get));
  }

  /// Whether the transaction that begins is one of these.
  static boolean isAsked() {
    return ASKED.isBound();
  }
}
