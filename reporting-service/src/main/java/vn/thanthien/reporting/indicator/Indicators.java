package vn.thanthien.reporting.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.calendar.DutySchedule;

/// The indicator catalogue and the dated duties, as data that come with this version.
@ApplicationScoped
public class Indicators {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();

  private final List<Indicator> catalogue =
      read("indicator/catalogue.yaml", new TypeReference<List<ObjectNode>>() {}).stream()
          .flatMap(Indicators::dated)
          .map(row -> YAML.convertValue(row, Indicator.class))
          .toList();
  private final List<Duty> duties =
      Stream.of("indicator/duties.yaml", "calendar/reception-duties.json")
          .flatMap(name -> read(name, new TypeReference<List<Duty>>() {}).stream())
          .toList();

  /// Every definition in force on a day, in the catalogue's order.
  public List<Indicator> on(LocalDate day) {
    return catalogue.stream().filter(indicator -> indicator.isValidOn(day)).toList();
  }

  /// The definition in force on a day.
  public Optional<Indicator> find(String code, LocalDate day) {
    return on(day).stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /// Whether any definition, whenever in force, has this code.
  public boolean knows(String code) {
    return catalogue.stream().anyMatch(indicator -> indicator.code().equals(code));
  }

  /// The dated rows of a duty.
  public DutySchedule duty(String code) {
    return new DutySchedule(duties.stream().filter(duty -> duty.code().equals(code)).toList());
  }

  /// A row for each legal basis the definition has had: of the bases in order, each holds until the
  /// next one.
  private static Stream<ObjectNode> dated(ObjectNode row) {
    var bases = row.remove("bases");
    if (bases == null) {
      return Stream.of(row);
    }
    var rows = new ArrayList<ObjectNode>();
    for (var i = 0; i < bases.size(); i++) {
      var one = row.deepCopy();
      one.setAll((ObjectNode) bases.get(i).deepCopy());
      one.set("validFrom", one.remove("from"));
      if (i + 1 < bases.size()) {
        one.set("validTo", bases.get(i + 1).get("from"));
      }
      rows.add(one);
    }
    return rows.stream();
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (var file = Indicators.class.getClassLoader().getResourceAsStream(name)) {
      return YAML.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }
}
