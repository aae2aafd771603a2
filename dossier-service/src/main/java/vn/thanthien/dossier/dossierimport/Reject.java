package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A line that was not taken, and why; without anything of the applicant.
///
/// @param line from 1
/// @param code of the dossier, absent where it could not be read
/// @param type the problem's type
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reject(
    int line, @Nullable String code, @Nullable String field, String type, String detail) {}
