package vn.thanthien.local.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.local.SignIns;

/// A sample as its files say: docs/sample-format.md.
///
/// @param featured the unit whose report is written as `commune-report`
/// @param district the unit whose report is written as `district-report`
/// @param from first day of the period
/// @param to first day after it
record Sample(
    String title,
    String featured,
    String district,
    LocalDate from,
    LocalDate to,
    List<Entry> units,
    List<Entry> procedures,
    List<UnitSample> records,
    People people) {

  private static final Layout UNITS =
      Layout.of(
              "id",
              "name",
              "kind",
              "parent",
              "agencyCode",
              "unitCode",
              "validFrom",
              "validTo",
              "closingTime")
          .words("predecessors");

  private static final Layout PROCEDURES =
      Layout.of("code", "name", "field", "cutOff", "onlineLevel", "lifeEvent", "effectiveFrom")
          .numbers("processingDays");

  static Sample read(Path folder) {
    var files = new SampleFiles(folder);
    if (!files.has("sample.yaml") || !files.has("units.csv")) {
      throw new LoadFailure(folder + " is no sample: sample.yaml and units.csv are needed");
    }
    var about = files.document("sample.yaml");
    var units = files.table("units.csv", UNITS);
    var featured = about.text("featured");
    var district = about.text("district");
    for (var named : List.of(featured, district)) {
      if (units.stream().noneMatch(unit -> named.equals(unit.optional("id")))) {
        throw new LoadFailure("sample.yaml: " + named + " is not in units.csv");
      }
    }
    return new Sample(
        about.text("title"),
        featured,
        district,
        day(about, "from"),
        day(about, "to"),
        units,
        files.table("procedures.csv", PROCEDURES),
        units.stream()
            .map(unit -> UnitSample.read(files, unit.text("id")))
            .filter(unit -> !unit.isEmpty())
            .toList(),
        new People(SignIns.read(folder)));
  }

  /// Whether a unit is the other one or lies below it.
  boolean isWithin(String unit, String other) {
    @Nullable String at = unit;
    // no tree is deeper than its units are many: a circle in the file ends here
    for (var step = 0; at != null && step <= units.size(); step++) {
      if (at.equals(other)) {
        return true;
      }
      at = parent(at);
    }
    return false;
  }

  private @Nullable String parent(String id) {
    return units.stream()
        .filter(unit -> id.equals(unit.optional("id")))
        .findFirst()
        .map(unit -> unit.optional("parent"))
        .orElse(null);
  }

  private static LocalDate day(Entry about, String field) {
    try {
      return LocalDate.parse(about.text(field));
    } catch (DateTimeParseException e) {
      throw new LoadFailure(about.where() + ": " + field + " must be a date like 2023-01-31", e);
    }
  }
}
