package vn.thanthien.reporting.reconciliation;

import java.time.LocalDate;
import java.util.List;

/// Counters, recount and the owners' counts of a unit and all below it.
///
/// @param from first legal day
/// @param to first day after
/// @param agreeing units, days and kinds on which all is the same; likewise the other three
/// @param days those that do not agree, at most 2000; all where all were asked for
public record Reconciliation(
    String unit,
    LocalDate from,
    LocalDate to,
    long agreeing,
    long differing,
    long unsettled,
    long uncounted,
    List<DayReconciliation> days) {}
