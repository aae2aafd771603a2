package vn.thanthien.kernel.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The calendar data that come with this version: what was known when it was released. A unit that
/// runs the platform corrects and continues them as data.
public final class ShippedCalendar {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private ShippedCalendar() {}

  /// The years whose table was announced, in their order; every day names its source and how far it
  /// was verified.
  public static List<CalendarYear> announcedYears() {
    return read("announced-years.json", new TypeReference<>() {});
  }

  /// The law's rows on holidays and weekly rest.
  public static HolidayLaw holidayLaw() {
    return read("holiday-law.json", new TypeReference<>() {});
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (var file = ShippedCalendar.class.getResourceAsStream("/calendar/" + name)) {
      return JSON.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("calendar/" + name + " cannot be read", unreadable);
    }
  }
}
