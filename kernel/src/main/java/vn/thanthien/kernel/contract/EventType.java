package vn.thanthien.kernel.contract;

/// What happened, as a written string that outlives every class name.
public interface EventType {

  /// The CloudEvents `type`, for example `vn.thanthien.dossier.completed.v1`.
  String value();
}
