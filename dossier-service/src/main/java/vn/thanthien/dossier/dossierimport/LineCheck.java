package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.ReceiveDossier;
import vn.thanthien.kernel.problem.ProblemType;

/// Whether a row says a dossier at all, whatever kind of file it stood in; and the hash by which a
/// row that says nothing new is known again.
@ApplicationScoped
class LineCheck {

  private static final Pattern CODE = Pattern.compile(ReceiveDossier.CODE);

  /// As JSON writes it: the database takes no such character.
  private static final byte[] NUL = "\\u0000".getBytes(StandardCharsets.US_ASCII);

  /// What stands where bytes were no UTF-8.
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  private final ObjectWriter canonical;
  private final Validator validator;

  @Inject
  LineCheck(ObjectMapper json, Validator validator) {
    this.canonical = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL).writer();
    this.validator = validator;
  }

  Told check(int row, ImportLine line) {
    var bytes = canonical(line);
    var refused = refused(row, line.code(), line, bytes);
    if (refused != null) {
      return refused;
    }
    return line.procedureCode() == null && line.procedureName() == null
        ? unreadable(row, line.code(), ProblemType.INVALID, "procedureCode", "Không được để trống.")
        : new Told.Whole(row, line, hash(bytes));
  }

  Told check(int row, ImportStep step) {
    var refused = refused(row, step.code(), step, canonical(step));
    return refused == null ? new Told.Step(row, step) : refused;
  }

  private <T> @Nullable Told refused(int row, @Nullable String code, T told, byte[] bytes) {
    var violations = validator.validate(told);
    if (!violations.isEmpty()) {
      return invalid(row, code, violations);
    }
    if (contains(bytes, NUL) || contains(bytes, REPLACEMENT)) {
      return unreadable(
          row,
          code,
          ProblemType.MALFORMED,
          null,
          "Có ký tự không đọc được; tệp phải ở dạng UTF-8.");
    }
    return null;
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /// @param code as it stands in the row, whatever it is
  static Told unreadable(
      int row, @Nullable String code, ProblemType type, @Nullable String field, String detail) {
    var known = code != null && isCode(code) ? code : null;
    return new Told.Unreadable(new Reject(row, known, field, type, detail));
  }

  private static <T> Told invalid(
      int row, @Nullable String code, Set<ConstraintViolation<T>> violations) {
    var inOrder =
        violations.stream()
            .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .toList();
    return unreadable(
        row,
        code,
        ProblemType.INVALID,
        inOrder.stream()
            .map(violation -> violation.getPropertyPath().toString())
            .collect(Collectors.joining(", ")),
        inOrder.stream().map(ConstraintViolation::getMessage).collect(Collectors.joining(" ")));
  }

  private byte[] canonical(Object told) {
    try {
      return canonical.writeValueAsBytes(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (var i = 0; i <= bytes.length - wanted.length; i++) {
      if (bytes[i] == wanted[0]
          && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
