package vn.thanthien.dossier.deadline;

import java.time.LocalDate;

/// Where the counting of time stands in the law, from a date until the next row's.
///
/// @param effectiveFrom first day of receipt it applies to
/// @param counting of the days from receipt
/// @param pause of what a request for papers or a payment takes out of the time
/// @param verdict of early, on time and late
/// @param verification whether the source itself was read
public record CountingRule(
    LocalDate effectiveFrom, String counting, String pause, String verdict, String verification) {}
