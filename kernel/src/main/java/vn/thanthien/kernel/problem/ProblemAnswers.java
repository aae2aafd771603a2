package vn.thanthien.kernel.problem;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Turns whatever went wrong into problem+json; never a class name, never a stack trace.
class ProblemAnswers {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String POOL_EMPTY = "acquisition timeout";
  private static final int RETRY_AFTER_SECONDS = 2;

  /// Connection failures and a server that starts, stops or was killed.
  private static final Pattern DATABASE_AWAY = Pattern.compile("08...|57P..");

  /// A character no text may have, a number or a moment out of range: what was sent is at fault.
  private static final Pattern UNSTORABLE = Pattern.compile("22003|22008|22021");

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return answer(refusal.problem());
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations) {
    var errors =
        violations.getConstraintViolations().stream()
            .map(v -> new Problem.FieldError(field(v), v.getMessage()))
            .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
            .toList();
    return answer(Problem.of(ProblemType.INVALID, null, errors));
  }

  @ServerExceptionMapper
  Response malformed(JacksonException malformed) {
    return answer(unreadable(malformed));
  }

  /// Named beside its parent because quarkus-rest answers this one itself otherwise.
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException malformed) {
    return answer(unreadable(malformed));
  }

  @ServerExceptionMapper(AuthenticationFailedException.class)
  Response unauthenticated() {
    return answer(Problem.of(ProblemType.UNAUTHENTICATED, null, List.of()));
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Response unauthorized() {
    return answer(Problem.of(ProblemType.UNAUTHENTICATED, null, List.of()));
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden() {
    return answer(Problem.of(ProblemType.FORBIDDEN, null, List.of()));
  }

  @ServerExceptionMapper(OptimisticLockException.class)
  Response stale() {
    return answer(Problem.of(ProblemType.STALE, null, List.of()));
  }

  @ServerExceptionMapper(EntityNotFoundException.class)
  Response unknown() {
    return answer(Refusal.unknown().problem());
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException thrown, ResourceInfo resource, UriInfo uri) {
    // with a cause it is a value that could not be read: of the path, an address nobody knows
    var unreadable =
        thrown.getCause() == null
            ? List.<Problem.FieldError>of()
            : UnreadableQuery.of(resource.getResourceMethod(), uri.getQueryParameters());
    return answer(
        unreadable.isEmpty()
            ? Problem.of(ProblemType.NOT_FOUND, null, List.of())
            : Problem.of(ProblemType.MALFORMED, null, unreadable));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException thrown) {
    if (thrown.getCause() instanceof JacksonException malformed) {
      return answer(unreadable(malformed));
    }
    var type =
        switch (thrown.getResponse().getStatus()) {
          case 400 -> ProblemType.MALFORMED;
          case 401 -> ProblemType.UNAUTHENTICATED;
          case 403 -> ProblemType.FORBIDDEN;
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          case 503 -> ProblemType.UNAVAILABLE;
          default -> ProblemType.INTERNAL;
        };
    if (type == ProblemType.INTERNAL) {
      return unexpected(thrown);
    }
    return answer(Problem.of(type, null, List.of()));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable thrown) {
    var refusal = causeOf(thrown, Refusal.class);
    if (refusal != null) {
      return answer(refusal.problem());
    }
    if (causeOf(thrown, OptimisticLockException.class) != null) {
      return stale();
    }
    var refused = causeOf(thrown, PSQLException.class);
    if (refused != null && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
      return answer(alreadyExists(refused.getServerErrorMessage()));
    }
    if (refused != null && UNSTORABLE.matcher(String.valueOf(refused.getSQLState())).matches()) {
      return answer(
          Problem.of(
              ProblemType.MALFORMED, "Có ký tự hoặc giá trị không lưu trữ được.", List.of()));
    }
    if (refused != null && DATABASE_AWAY.matcher(String.valueOf(refused.getSQLState())).matches()) {
      Log.warnf("database away: SQLSTATE %s", refused.getSQLState());
      return answer(Problem.of(ProblemType.UNAVAILABLE, null, List.of()));
    }
    if (noConnectionWasFree(thrown)) {
      Log.warn("no database connection was free in time");
      return answer(Problem.of(ProblemType.UNAVAILABLE, null, List.of()));
    }
    var id = UUID.randomUUID();
    Log.errorf(thrown, "unexpected failure %s", id);
    return answer(Problem.of(ProblemType.INTERNAL, "Mã lỗi để báo quản trị: " + id, List.of()));
  }

  /// Unique indexes are named `<table>_<column>`, so the index tells the field.
  private static Problem alreadyExists(@Nullable ServerErrorMessage refused) {
    if (refused == null || refused.getConstraint() == null || refused.getTable() == null) {
      return Problem.of(ProblemType.ALREADY_EXISTS, null, List.of());
    }
    var column = refused.getConstraint().replaceFirst("^" + refused.getTable() + "_", "");
    return new Refusal(
            ProblemType.ALREADY_EXISTS, "Giá trị này đã có trong đơn vị.", camelCase(column))
        .problem();
  }

  private static String camelCase(String column) {
    return Pattern.compile("_(.)").matcher(column).replaceAll(m -> m.group(1).toUpperCase(ROOT));
  }

  private static Problem unreadable(JacksonException malformed) {
    if (malformed instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var field = new StringBuilder();
      for (var step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          field.append('[').append(step.getIndex()).append(']');
        } else {
          field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
        }
      }
      return Problem.of(
          ProblemType.MALFORMED,
          null,
          List.of(new Problem.FieldError(field.toString(), "Giá trị không đọc được.")));
    }
    var at = malformed.getLocation();
    var detail =
        at == null
            ? "Không đọc được nội dung JSON."
            : "Không đọc được nội dung JSON tại dòng %d, cột %d."
                .formatted(at.getLineNr(), at.getColumnNr());
    return Problem.of(ProblemType.MALFORMED, detail, List.of());
  }

  /// The path below the request body: method and parameter names mean nothing to the caller.
  private static String field(ConstraintViolation<?> violation) {
    var field = new StringBuilder();
    var all = new StringBuilder();
    for (var node : violation.getPropertyPath()) {
      var index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
      var name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : node.getName();
      all.append(all.isEmpty() ? "" : ".").append(name);
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      field.append(index).append(field.isEmpty() || name.isEmpty() ? "" : ".").append(name);
    }
    return field.isEmpty() ? all.substring(all.lastIndexOf(".") + 1) : field.toString();
  }

  /// The pool says so in words only: its exception has neither a type nor a state of its own.
  private static boolean noConnectionWasFree(Throwable thrown) {
    var refused = causeOf(thrown, SQLException.class);
    return refused != null
        && refused.getSQLState() == null
        && String.valueOf(refused.getMessage()).toLowerCase(ROOT).contains(POOL_EMPTY);
  }

  private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  private static Response answer(Problem problem) {
    var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == ProblemType.UNAVAILABLE.status()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }
}
