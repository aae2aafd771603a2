package vn.thanthien.kernel.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Finds the parameters of a query that could not be read. quarkus-rest names none: to it the
/// address is one that nobody knows.
final class UnreadableQuery {

  private UnreadableQuery() {}

  /// @param query as it came
  static List<Problem.FieldError> of(Method operation, Map<String, List<String>> query) {
    var unreadable = new ArrayList<Problem.FieldError>();
    for (var parameter : operation.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (var field : parameter.getType().getDeclaredFields()) {
          read(field, field.getName(), field.getGenericType(), query, unreadable);
        }
      } else {
        read(parameter, parameter.getName(), parameter.getParameterizedType(), query, unreadable);
      }
    }
    return unreadable;
  }

  private static void read(
      AnnotatedElement declared,
      String ownName,
      Type type,
      Map<String, List<String>> query,
      List<Problem.FieldError> unreadable) {
    var name = name(declared, ownName);
    if (name == null) {
      return;
    }
    var wanted = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    query.getOrDefault(name, List.of()).stream()
        .map(value -> complaint(wanted, value))
        .filter(complaint -> complaint != null)
        .findFirst()
        .ifPresent(complaint -> unreadable.add(new Problem.FieldError(name, complaint)));
  }

  /// Under which name it stands in the query; null for what does not.
  private static @Nullable String name(AnnotatedElement declared, String ownName) {
    var query = declared.getAnnotation(QueryParam.class);
    if (query != null) {
      return query.value();
    }
    var rest = declared.getAnnotation(RestQuery.class);
    if (rest == null) {
      return null;
    }
    return rest.value().isEmpty() ? ownName : rest.value();
  }

  /// What is wrong with a value, null where nothing is.
  private static @Nullable String complaint(Type wanted, String value) {
    try {
      if (wanted == LocalDate.class) {
        LocalDate.parse(value);
      } else if (wanted == Instant.class) {
        Instant.parse(value);
      } else if (wanted == OffsetDateTime.class) {
        OffsetDateTime.parse(value);
      } else if (wanted == UUID.class) {
        UUID.fromString(value);
      } else if (wanted == int.class || wanted == Integer.class) {
        Integer.parseInt(value);
      } else if (wanted instanceof Class<?> type && type.isEnum()) {
        return oneOf(type, value);
      }
      return null;
    } catch (DateTimeException _) {
      return wanted == LocalDate.class
          ? "Cần một ngày có thật, dạng năm-tháng-ngày như 2026-11-24."
          : "Cần một thời điểm có thật, dạng 2026-11-24T01:30:00Z.";
    } catch (NumberFormatException _) {
      return "Cần một số nguyên.";
    } catch (IllegalArgumentException _) {
      return "Không phải mã bản ghi.";
    }
  }

  private static @Nullable String oneOf(Class<?> type, String value) {
    var names = Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList();
    return names.contains(value)
        ? null
        : "Chỉ nhận một trong các giá trị: %s.".formatted(String.join(", ", names));
  }
}
