package vn.thanthien.reporting.record;

/// Visits of leaders to villages in a period.
///
/// @param villages different ones
/// @param weeks from Monday to Sunday, with at least one visit
/// @param participants how many people met a leader, counted at every visit
public record VisitCounts(long visits, long villages, long weeks, long participants) {}
