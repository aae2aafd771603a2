package vn.thanthien.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thanthien.reporting.record.Measure;

/// One measure in a sum: `RECEIVED`, `IN_PROGRESS@start` for a stock just before the period,
/// `-STOPPED` to subtract.
@Schema(type = SchemaType.STRING)
public record Term(Measure measure, boolean atStart, boolean subtracted) {

  private static final String AT_START = "@start";

  public Term {
    if (atStart && !measure.isStock()) {
      throw new IllegalArgumentException(measure + " is no stock");
    }
  }

  /// A term as the catalogue writes it.
  ///
  /// @throws IllegalArgumentException for an unknown measure
  @JsonCreator
  public static Term parse(String text) {
    var subtracted = text.startsWith("-");
    var name = subtracted ? text.substring(1) : text;
    var atStart = name.endsWith(AT_START);
    return new Term(
        Measure.valueOf(atStart ? name.substring(0, name.length() - AT_START.length()) : name),
        atStart,
        subtracted);
  }

  @JsonValue
  @Override
  public String toString() {
    return (subtracted ? "-" : "") + measure + (atStart ? AT_START : "");
  }
}
