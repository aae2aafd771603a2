package vn.thanthien.reporting.snapshot;

import java.time.LocalDate;

/// What issuing adds to a snapshot.
///
/// @param number in the unit's register of the year, from 1
public record Issue(int number, LocalDate date) {}
