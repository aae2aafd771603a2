package vn.thanthien.kernel.scope;

import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import vn.thanthien.kernel.caller.Caller;

/// Whose eyes the running work sees with. Every transaction and every query asks here, and the
/// answer when nobody is there is nobody: outside a request and outside [#asSystem] and [#asUnit]
/// nothing is visible.
@Singleton
public class UnitScope implements Supplier<String> {

  /// Sees every unit; entered only by consumers and schedulers.
  static final String SYSTEM = "*";

  /// Sees no unit; never the id of one.
  static final String NOBODY = "";

  private static final ScopedValue<String> ENTERED = ScopedValue.newInstance();

  private final Caller caller;

  @Inject
  UnitScope(Caller caller) {
    this.caller = caller;
  }

  /// Runs work that belongs to no caller: a consumer, a scheduler, a start-up task. A house rule
  /// lists who may.
  public static void asSystem(Runnable work) {
    ScopedValue.where(ENTERED, SYSTEM).run(work);
  }

  /// Does work that somebody of a unit began and left: it sees what that unit sees.
  public static <T, X extends Throwable> T asUnit(
      String unit, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(ENTERED, unit).<T, X>call(work);
  }

  /// The unit whose subtree and predecessors are visible.
  public String viewer() {
    if (ENTERED.isBound()) {
      return ENTERED.get();
    }
    return Arc.container().requestContext().isActive() ? caller.unit() : NOBODY;
  }

  @Override
  public String get() {
    return viewer();
  }
}
