package vn.thanthien.reporting.record;

import java.time.LocalDate;

/// A counter that is not what the records say.
///
/// @param wholeMonth whether it counts the month that begins on this day, or the day alone
/// @param measure the counter's column, for example `completed_late`
/// @param counted what the counter says
/// @param recounted what the records say
public record CounterDifference(
    String unit,
    boolean wholeMonth,
    LocalDate start,
    String measure,
    long counted,
    long recounted) {}
