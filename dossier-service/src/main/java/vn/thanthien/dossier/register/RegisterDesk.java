package vn.thanthien.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.form.FormSheet;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;

/// Draws up the register, checks that it adds up, and prints or writes it. What does not add up is
/// said in the document itself.
@ApplicationScoped
class RegisterDesk {

  private static final String TITLE = "Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính";

  private final RegisterCounts counts;
  private final Procedures procedures;
  private final Units units;
  private final Clock clock;

  @Inject
  RegisterDesk(RegisterCounts counts, Procedures procedures, Units units, Clock clock) {
    this.counts = counts;
    this.procedures = procedures;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  RegisterView draw(@Nullable String requested, DayPeriod period, Grouping by) {
    var now = clock.instant();
    var cutoff = now.isBefore(period.end()) ? now : period.end();
    var parts =
        counts.of(units.owner(requested), period, cutoff, by).stream()
            .collect(
                Collectors.groupingBy(
                    RegisterLine::unit, java.util.TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> part(entry.getKey(), entry.getValue(), period, by))
            .toList();
    var total = parts.stream().map(RegisterView.UnitPart::total).reduce(Tally.EMPTY, Tally::plus);
    var consistent =
        parts.stream()
            .flatMap(part -> part.rows().stream())
            .allMatch(row -> row.tally().violations().isEmpty());
    return new RegisterView(period.from(), period.to(), cutoff, by, consistent, parts, total);
  }

  byte[] print(@Nullable String requested, DayPeriod period, Grouping by) {
    var register = draw(requested, period, by);
    var today = VietnamTime.dayOf(clock.instant());
    var sheet = FormSheet.table(TITLE, name(units.owner(requested)), today);
    var sentence =
        "%s; số liệu tính đến %s"
            .formatted(period.sentence(), VietnameseFormat.moment(register.cutoff()));
    var page =
        RegisterPages.register(
            sheet, sentence, by.title(), RegisterText.of(register), register.consistent());
    return Paper.pdf(page.render(), "dossier-service", today);
  }

  void write(OutputStream out, RegisterView register, DayPeriod period) throws IOException {
    var heading = new ArrayList<String>();
    heading.add(TITLE.toUpperCase(java.util.Locale.ROOT));
    heading.add(period.sentence());
    heading.add("Số liệu tính đến " + VietnameseFormat.moment(register.cutoff()));
    if (!register.consistent()) {
      heading.add(RegisterText.INCONSISTENT);
    }
    var sheet =
        new Sheet<RegisterText>(
            "Sổ hồ sơ", heading, columns(register.by().title()), RegisterText::isTotal);
    try (var writer = SheetFormat.XLSX.open(sheet, out)) {
      for (var row : RegisterText.of(register)) {
        writer.write(row);
      }
    }
  }

  private static List<Column<RegisterText>> columns(String subject) {
    return List.of(
        Column.text("Đơn vị", 24, RegisterText::unit),
        Column.text(subject, 36, RegisterText::subject),
        Column.whole("Tiếp nhận: tổng", 10, row -> row.tally().all()),
        Column.whole("Kỳ trước chuyển sang", 10, row -> row.tally().opening()),
        Column.whole("Trong kỳ: tổng", 10, row -> row.tally().received()),
        Column.whole("Trong kỳ: trực tuyến", 10, row -> row.tally().online()),
        Column.whole("Trong kỳ: trực tiếp", 10, row -> row.tally().inPerson()),
        Column.whole("Trong kỳ: BCCI", 10, row -> row.tally().postal()),
        Column.whole("Đã xử lý: tổng", 10, row -> row.tally().processed()),
        Column.whole("Đã xử lý: trước hạn", 10, row -> row.tally().early()),
        Column.whole("Đã xử lý: đúng hạn", 10, row -> row.tally().onTime()),
        Column.whole("Đã xử lý: quá hạn", 10, row -> row.tally().late()),
        Column.whole("Đang xử lý: tổng", 10, row -> row.tally().inProgress()),
        Column.whole("Đang xử lý: trong hạn", 10, row -> row.tally().inProgressInTime()),
        Column.whole("Đang xử lý: quá hạn", 10, row -> row.tally().inProgressOverdue()),
        Column.whole("Tạm dừng: tổng", 10, row -> row.tally().paused()),
        Column.whole("Tạm dừng: trong hạn", 10, row -> row.tally().pausedInTime()),
        Column.whole("Tạm dừng: quá hạn", 10, row -> row.tally().pausedOverdue()),
        Column.whole("Không tiếp nhận", 10, row -> row.tally().notAccepted()),
        Column.text("Đối chiếu", 40, RegisterText::check));
  }

  private RegisterView.UnitPart part(
      String unit, List<RegisterLine> lines, DayPeriod period, Grouping by) {
    return new RegisterView.UnitPart(
        unit,
        name(unit),
        lines.stream().map(line -> row(line, period.to().minusDays(1), by)).toList(),
        lines.stream().map(RegisterLine::tally).reduce(Tally.EMPTY, Tally::plus));
  }

  private RegisterView.Row row(RegisterLine line, LocalDate lastDay, Grouping by) {
    return switch (by) {
      case FIELD -> new RegisterView.Row(null, line.subject(), line.tally());
      case PROCEDURE ->
          new RegisterView.Row(
              line.subject(), procedures.name(line.subject(), lastDay), line.tally());
    };
  }

  private String name(String unit) {
    return units.find(unit).map(Units.Node::name).orElse(unit);
  }
}
