package vn.thanthien.reporting.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.document.Annex;
import vn.thanthien.reporting.document.Annex.Orientation;
import vn.thanthien.reporting.document.Block;
import vn.thanthien.reporting.document.Block.Note;
import vn.thanthien.reporting.document.Block.Paragraph;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Block.Table.Column;
import vn.thanthien.reporting.document.Block.Table.HeaderCell;
import vn.thanthien.reporting.document.Block.Table.Row;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.CommuneShare.OpenQuestion;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportFigure;

/// The annexes of a district's report. A commune without a report has "chưa có báo cáo" in every
/// row, and no figure.
final class Annexes {

  private static final String MISSING = "chưa có báo cáo";
  private static final String DASH = "–";

  /// Indicators of the second annex, in three tables that fit the paper.
  private static final List<List<String>> TABLES =
      List.of(
          List.of("D01", "D03", "D05", "D09", "D12", "L05"),
          List.of("P01", "P02", "P07", "P08", "P05", "P06"),
          List.of("L01", "L02", "L03", "L04", "M01", "M02", "M03"));

  private final Material material;

  private Annexes(Material material) {
    this.material = material;
  }

  static List<Annex> of(Snapshot snapshot) {
    var annexes = new Annexes(snapshot.material());
    return List.of(
        new Annex(
            "Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính của các xã",
            Orientation.LANDSCAPE,
            annexes.register()),
        new Annex("Số liệu thực hiện mô hình của các xã", Orientation.LANDSCAPE, annexes.figures()),
        new Annex(
            "Điểm chưa thống nhất giữa lời báo cáo và số liệu",
            Orientation.PORTRAIT,
            annexes.questions()),
        new Annex("Tình hình gửi báo cáo của các xã", Orientation.PORTRAIT, annexes.receipts()));
  }

  private List<Block> register() {
    var columns = new ArrayList<Column>(List.of(Column.centred(4), Column.text(16)));
    columns.addAll(Collections.nCopies(15, Column.figure(6)));
    var header =
        List.of(
            List.of(
                new HeaderCell("TT", 1, 3),
                new HeaderCell("Đơn vị", 1, 3),
                new HeaderCell("Tiếp nhận", 5, 1),
                new HeaderCell("Đã xử lý", 5, 1),
                new HeaderCell("Đang xử lý", 3, 1),
                new HeaderCell("Tạm dừng", 1, 3),
                new HeaderCell("Từ chối", 1, 3)),
            List.of(
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Kỳ trước", 1, 2),
                new HeaderCell("Trong kỳ", 3, 1),
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Trước hạn", 1, 2),
                new HeaderCell("Đúng hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2),
                new HeaderCell("Rút", 1, 2),
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Trong hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2)),
            List.of(
                HeaderCell.of("Trực tuyến"), HeaderCell.of("Trực tiếp"), HeaderCell.of("BCCI")));
    var rows = new ArrayList<Row>();
    var number = 0;
    for (var commune : material.communes()) {
      var register = commune.register();
      rows.add(
          row(
              Integer.toString(++number),
              commune.unit().name(),
              register == null ? Collections.nCopies(15, DASH) : cells(register),
              false));
    }
    var total = material.register();
    if (total != null) {
      rows.add(row("", "Tổng " + coverage() + " xã", cells(total), true));
    }
    return List.of(
        new Table(null, columns, header, rows),
        new Note(
            "Dấu “–”: xã chưa có báo cáo, không phải bằng 0; dòng tổng chỉ cộng các xã đã gửi báo"
                + " cáo. BCCI: bưu chính công ích. Kỳ trước: hồ sơ kỳ trước chuyển sang. Tạm dừng gồm hồ sơ chờ bổ sung, chờ thực hiện"
                + " nghĩa vụ tài chính và dừng giải quyết."));
  }

  private static List<String> cells(Register register) {
    return List.of(
        count(register.opening() + register.received()),
        count(register.opening()),
        count(register.online()),
        count(register.inPerson()),
        count(register.postal()),
        count(register.processed()),
        count(register.early()),
        count(register.onTime()),
        count(register.late()),
        count(register.withdrawn()),
        count(register.inProgress()),
        count(register.inProgress() - register.overdue()),
        count(register.overdue()),
        count(register.paused() + register.stopped()),
        count(register.notAccepted()));
  }

  private List<Block> figures() {
    var blocks = new ArrayList<Block>();
    for (var codes : TABLES) {
      var shown = codes.stream().filter(code -> name(code) != null).toList();
      if (shown.isEmpty()) {
        continue;
      }
      var columns = new ArrayList<Column>(List.of(Column.centred(3), Column.text(12)));
      columns.addAll(Collections.nCopies(shown.size(), Column.figure(9)));
      var titles = new ArrayList<String>(List.of("TT", "Đơn vị"));
      shown.forEach(code -> titles.add(Objects.requireNonNull(name(code))));
      var rows = new ArrayList<Row>();
      var number = 0;
      for (var commune : material.communes()) {
        rows.add(
            row(
                Integer.toString(++number),
                commune.unit().name() + (isQuestioned(commune) ? " (*)" : ""),
                shown.stream()
                    .map(code -> commune.isReceived() ? cell(commune.figures(), code) : MISSING)
                    .toList(),
                false));
      }
      rows.add(
          row(
              "",
              "Tổng " + coverage() + " xã",
              shown.stream().map(code -> cell(material.figures(), code)).toList(),
              true));
      blocks.add(Table.of(null, titles, columns, rows));
    }
    blocks.add(
        new Note(
            "Tỷ lệ của dòng tổng tính lại từ tổng tử số và tổng mẫu số của các xã đã gửi báo cáo."
                + " (*) Xã có điểm buộc phải giải trình giữa lời báo cáo và số liệu, xem Phụ lục III."));
    return blocks;
  }

  private List<Block> questions() {
    var rows = new ArrayList<Row>();
    for (var commune : material.communes()) {
      for (var question : commune.questions()) {
        rows.add(
            Row.of(
                Integer.toString(rows.size() + 1),
                commune.unit().name(),
                question.claimed(),
                question.computed(),
                explained(question)));
      }
    }
    if (rows.isEmpty()) {
      return List.of(Paragraph.of("Không phát sinh trong các báo cáo đã nhận."));
    }
    return List.of(
        Table.of(
            null,
            List.of("TT", "Đơn vị", "Báo cáo nêu", "Số liệu tính được", "Giải trình của xã"),
            List.of(
                Column.centred(6),
                Column.text(16),
                Column.text(22),
                Column.text(22),
                Column.text(34)),
            rows));
  }

  private static String explained(OpenQuestion question) {
    return question.explanation() == null ? "không buộc giải trình" : question.explanation();
  }

  private List<Block> receipts() {
    var rows = new ArrayList<Row>();
    for (var commune : material.communes()) {
      var day = commune.issuedOn();
      rows.add(
          Row.of(
              Integer.toString(rows.size() + 1),
              commune.unit().name(),
              commune.notation() == null ? MISSING : commune.notation(),
              day == null ? "" : VietnameseFormat.date(day)));
    }
    return List.of(
        Table.of(
            null,
            List.of("TT", "Đơn vị", "Số, ký hiệu báo cáo", "Ngày ban hành"),
            List.of(Column.centred(6), Column.text(40), Column.text(30), Column.centred(24)),
            rows),
        new Note("Đã nhận " + coverage() + " báo cáo."));
  }

  private String coverage() {
    return material.communes().stream().filter(CommuneShare::isReceived).count()
        + "/"
        + material.communes().size();
  }

  private static boolean isQuestioned(CommuneShare commune) {
    return commune.questions().stream().anyMatch(q -> q.severity().equals("BLOCKING"));
  }

  private static Row row(String number, String name, List<String> cells, boolean total) {
    var all = new ArrayList<String>(List.of(number, name));
    all.addAll(cells);
    return new Row(all, total);
  }

  private @Nullable String name(String code) {
    return material.figures().stream()
        .filter(figure -> figure.code().equals(code))
        .map(ReportFigure::name)
        .findFirst()
        .orElse(null);
  }

  private static String cell(List<ReportFigure> figures, String code) {
    Function<ReportFigure, String> print =
        figure -> {
          var whole = figure.denominator();
          if (figure.state() != FigureState.COMPUTED || whole == null || whole.signum() == 0) {
            return figure.text();
          }
          // the rate last: the line then breaks between the two
          return "%s/%s (%s)"
              .formatted(
                  count(figure.counted().longValue()),
                  count(whole.longValue()),
                  figure.form() == Form.COUNT ? share(figure.counted(), whole) : figure.text());
        };
    return figures.stream()
        .filter(figure -> figure.isWhole() && figure.code().equals(code))
        .map(print)
        .findFirst()
        .orElse("chưa đủ dữ liệu");
  }

  /// What a count is of the whole it was taken from: its own text only says the count again.
  private static String share(BigDecimal counted, BigDecimal whole) {
    return VietnameseFormat.percent(
        counted.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP));
  }

  private static String count(long number) {
    return VietnameseFormat.count(number);
  }
}
