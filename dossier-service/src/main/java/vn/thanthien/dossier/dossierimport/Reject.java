package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// A row that was not taken, and why; without anything of the applicant.
///
/// @param row from 1
/// @param code of the dossier, absent where it is no code: what stands there may be a name
/// @param detail in Vietnamese; never quotes the row
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reject(
    int row, @Nullable String code, @Nullable String field, ProblemType type, String detail) {

  static Reject of(int row, @Nullable String code, Refusal refusal) {
    return new Reject(
        row, code, refusal.field(), refusal.type(), String.valueOf(refusal.getMessage()));
  }
}
