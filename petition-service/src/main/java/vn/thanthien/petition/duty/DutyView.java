package vn.thanthien.petition.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    List<Rule> rules,
    List<DutyAccount.Span> spans) {

  /// One row of the law.
  ///
  /// @param to first day it is no longer in force, absent while it is
  /// @param verification how far its legal basis was checked
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rule(
      int times,
      Duty.Per per,
      LocalDate from,
      @Nullable LocalDate to,
      String legalBasis,
      String verification) {

    static Rule of(Duty duty) {
      return new Rule(
          duty.times(), duty.per(), duty.from(), duty.to(), duty.legalBasis(), duty.verification());
    }
  }
}
