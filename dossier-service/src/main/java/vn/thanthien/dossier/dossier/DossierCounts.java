package vn.thanthien.dossier.dossier;

/// What waits in one unit now.
///
/// @param registered filed online, not yet received
/// @param inProgress the clock runs
/// @param dueToday of those, due later today
/// @param overdue of those, past the due moment
/// @param awaitingPickup completed, the result not yet handed over
public record DossierCounts(
    String unit,
    long registered,
    long inProgress,
    long dueToday,
    long overdue,
    long awaitingSupplement,
    long awaitingPayment,
    long awaitingPickup) {}
