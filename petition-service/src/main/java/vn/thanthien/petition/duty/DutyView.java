package vn.thanthien.petition.duty;

import java.time.LocalDate;
import java.util.List;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// The duty of a leader over a period, explaining itself.
///
/// @param to first day after; a period not yet over ends with today, as nothing is owed on days to
///   come
/// @param sentence the account in words
/// @param rules the rows of the law in force within the period, with their legal basis
record DutyView(
    String unit,
    LeaderRole role,
    LocalDate from,
    LocalDate to,
    Duty.Per per,
    long required,
    long held,
    long missed,
    long surplus,
    long notCounted,
    String sentence,
    List<Duty> rules,
    List<DutyAccount.Span> spans) {}
