package vn.thanthien.petition.opinion;

import java.time.LocalDate;

/// What somebody promised and has not done.
///
/// @param owner by office
/// @param overdue of these, past their day
/// @param earliestDueOn the day that comes, or came, first
record OpinionDebt(
    String unit, String owner, long promised, long overdue, LocalDate earliestDueOn) {}
