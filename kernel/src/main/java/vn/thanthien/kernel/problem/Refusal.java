package vn.thanthien.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule said no. Thrown inside the transaction, so nothing is changed; the caller gets a problem.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Problem.FieldError> errors;

  public Refusal(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /// @param detail what is wrong, in Vietnamese, without personal data
  /// @param field path of the request field at fault
  public Refusal(ProblemType type, String detail, @Nullable String field) {
    this(type, detail, field == null ? List.of() : List.of(new Problem.FieldError(field, detail)));
  }

  /// @param errors every field at fault
  public Refusal(ProblemType type, String detail, List<Problem.FieldError> errors) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  /// The answer for a record that does not exist or lies outside the caller's units: the same for
  /// both, so that nobody learns of a neighbour's record.
  public static Refusal unknown() {
    return new Refusal(ProblemType.NOT_FOUND, "Không có bản ghi này trong phạm vi của bạn.");
  }

  public ProblemType type() {
    return type;
  }

  /// The first field at fault, absent when none is.
  public @Nullable String field() {
    return errors.isEmpty() ? null : errors.getFirst().field();
  }

  Problem problem() {
    return Problem.of(type, getMessage(), errors);
  }
}
