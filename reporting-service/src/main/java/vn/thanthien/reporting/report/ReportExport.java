package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.reporting.snapshot.DocumentFormat;
import vn.thanthien.reporting.snapshot.Snapshots;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.Unit;

/// Puts the issued reports of a period into one file, one document in memory at a time.
@ApplicationScoped
class ReportExport {

  /// Bytes sent at a time.
  private static final int PIECE = 65_536;

  private static final Sheet<Entry> CONTENTS =
      new Sheet<>(
          "Mục lục",
          List.of(),
          List.of(
              Column.text("Đơn vị", 30, entry -> entry.line().unit()),
              Column.text("Số, ký hiệu", 16, entry -> entry.line().notation()),
              Column.day("Ngày ban hành", 14, entry -> entry.line().date()),
              Column.text(
                  "Tệp", 40, entry -> entry.file() == null ? entry.line().absence() : entry.file()),
              Column.text("SHA-256", 64, Entry::hash)),
          _ -> false);

  private final Reports reports;
  private final Snapshots snapshots;
  private final ReportingGroups groups;
  private final Units owners;

  @Inject
  ReportExport(Reports reports, Snapshots snapshots, ReportingGroups groups, Units owners) {
    this.reports = reports;
    this.snapshots = snapshots;
    this.groups = groups;
    this.owners = owners;
  }

  /// Every commune below a unit, or of one of its groups, on the period's last day, with its report
  /// in force.
  @Transactional
  List<Line> lines(@Nullable String unit, @Nullable UUID group, DayPeriod period) {
    var communes = groups.communes(owners.owner(unit), group, period.to().minusDays(1));
    var issued =
        reports.issued(communes.stream().map(Unit::id).toList(), period.from(), period.to());
    return communes.stream().map(commune -> line(commune, issued.get(commune.id()))).toList();
  }

  private static Line line(Unit unit, @Nullable Report report) {
    return report == null || !report.isReceived()
        ? new Line(unit.name(), null, null, null, report != null)
        : new Line(
            unit.name(),
            report.id(),
            report.notation(),
            Objects.requireNonNull(report.issue()).date(),
            false);
  }

  void write(OutputStream out, List<Line> lines, DocumentFormat format) throws IOException {
    var zip = new ZipOutputStream(new BufferedOutputStream(out, PIECE));
    if (format != DocumentFormat.HTML) {
      zip.setLevel(Deflater.NO_COMPRESSION); // they are compressed within
    }
    var contents = new ArrayList<Entry>();
    for (var line : lines) {
      if (line.report() == null) {
        contents.add(new Entry(line, null, null));
        continue;
      }
      var document = snapshots.read(line.report(), format);
      var file =
          "%03d %s - %s.%s"
              .formatted(
                  contents.size() + 1,
                  line.unit(),
                  String.valueOf(line.notation()).replace('/', '-'),
                  format.extension());
      zip.putNextEntry(new ZipEntry(file));
      zip.write(document.bytes());
      zip.closeEntry();
      contents.add(new Entry(line, file, document.hash()));
    }
    zip.putNextEntry(new ZipEntry("000 Mục lục.csv"));
    try (var sheet = SheetFormat.CSV.open(CONTENTS, zip)) {
      for (var entry : contents) {
        sheet.write(entry);
      }
    }
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  /// A commune and its report.
  ///
  /// @param returned whether it has none because that was given back
  record Line(
      String unit,
      @Nullable UUID report,
      @Nullable String notation,
      @Nullable LocalDate date,
      boolean returned) {

    private String absence() {
      return returned ? "đã trả lại báo cáo" : "chưa có báo cáo";
    }
  }

  private record Entry(Line line, @Nullable String file, @Nullable String hash) {}
}
