package vn.thanthien.reporting.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thanthien.kernel.calendar.Duty;
import vn.thanthien.kernel.calendar.DutySchedule;
import vn.thanthien.reporting.record.Totals;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// The indicator catalogue and the dated duties, as data.
@Startup
@ApplicationScoped
public class Indicators {

  /// The days a Thư xin lỗi must precede the due date, at most [Totals#FAR_AHEAD].
  public static final String APOLOGY_LEAD = "apology.lead";

  private final List<Indicator> catalogue;
  private final List<Duty> duties;

  @Inject
  public Indicators(RuleFiles files) {
    catalogue =
        files.read(RuleFile.CATALOGUE, new TypeReference<List<ObjectNode>>() {}).stream()
            .flatMap(Indicators::dated)
            .map(row -> files.part(RuleFile.CATALOGUE, row, "code", Indicator.class))
            .toList();
    duties =
        Stream.of(RuleFile.DUTIES, RuleFile.RECEPTION_DUTIES)
            .flatMap(file -> files.read(file, new TypeReference<List<Duty>>() {}).stream())
            .toList();
    if (duties.stream()
        .anyMatch(duty -> duty.code().equals(APOLOGY_LEAD) && duty.times() > Totals.FAR_AHEAD)) {
      throw files.broken(
          RuleFile.DUTIES,
          files.lineOf(RuleFile.DUTIES, 1, "code: " + APOLOGY_LEAD),
          "letters are told apart up to %d days ahead".formatted(Totals.FAR_AHEAD));
    }
    for (var at = 1; at < catalogue.size(); at++) {
      var indicator = catalogue.get(at);
      if (catalogue.subList(0, at).stream().anyMatch(indicator::isInForceWith)) {
        throw files.broken(
            RuleFile.CATALOGUE,
            files.lineOf(RuleFile.CATALOGUE, 1, "code: " + indicator.code()),
            indicator.code() + " has two definitions in force on one day");
      }
    }
  }

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

  /// Whether a code means a percentage, by any of its definitions.
  public boolean isRate(String code) {
    return catalogue.stream()
        .anyMatch(indicator ->
            indicator.code().equals(code) && indicator.form() == Indicator.Form.PERCENT);
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
}
