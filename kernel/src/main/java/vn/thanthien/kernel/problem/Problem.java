package vn.thanthien.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem on the wire (RFC 9457).
///
/// @param detail what is wrong this time, in Vietnamese
/// @param errors the fields at fault, empty when no field is
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors) {
    return new Problem(type.uri(), type.title(), type.status(), detail, errors);
  }

  /// One field at fault.
  ///
  /// @param field path in the request, for example `applicant.name` or `lines[3].code`
  public record FieldError(String field, String message) {}
}
