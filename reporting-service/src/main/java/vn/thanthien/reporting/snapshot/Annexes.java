package vn.thanthien.reporting.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
import vn.thanthien.reporting.material.CommuneShare.Score;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.record.SurveyCounts;

/// The annexes of a district's report. A commune without a report has in every row why there is
/// none, and never a figure.
final class Annexes {

  private static final String DASH = "–";

  /// Cells of the register.
  private static final int REGISTER = 18;

  /// Indicators of the second annex, in tables that fit the paper.
  private static final List<List<String>> TABLES =
      List.of(
          List.of("D01", "D03", "D04", "D05", "D06", "D09", "D10"),
          List.of("D11", "D12", "D13", "L05", "L06", "S05"),
          List.of("L01", "L02", "L03", "L04", "L07", "L08"),
          List.of("P01", "P02", "P03", "P04", "P05", "P06"),
          List.of("P07", "P08", "M01", "M02", "M03"));

  private final Material material;

  private Annexes(Material material) {
    this.material = material;
  }

  static List<Annex> of(Snapshot snapshot) {
    var annexes = new Annexes(snapshot.material());
    return Stream.of(
            new Annex(
                "Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính của các đơn vị",
                Orientation.LANDSCAPE,
                annexes.register()),
            new Annex(
                "Số liệu thực hiện mô hình của các đơn vị",
                Orientation.LANDSCAPE,
                annexes.figures()),
            new Annex(
                "Điểm chưa thống nhất giữa lời báo cáo và số liệu",
                Orientation.PORTRAIT,
                annexes.questions()),
            new Annex(
                "Tình hình gửi báo cáo của các đơn vị", Orientation.PORTRAIT, annexes.receipts()),
            annexes.scores(),
            Charts.of(snapshot.material()))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Block> register() {
    var columns = new ArrayList<Column>(List.of(Column.centred(4), Column.text(15)));
    columns.addAll(Collections.nCopies(REGISTER, Column.figure(6)));
    var header =
        List.of(
            List.of(
                new HeaderCell("TT", 1, 3),
                new HeaderCell("Đơn vị", 1, 3),
                new HeaderCell("Tiếp nhận", 6, 1),
                new HeaderCell("Đã xử lý", 5, 1),
                new HeaderCell("Đang xử lý", 3, 1),
                new HeaderCell("Tạm dừng", 3, 1),
                new HeaderCell("Từ chối", 1, 3)),
            List.of(
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Kỳ trước", 1, 2),
                new HeaderCell("Trong kỳ", 4, 1),
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Trước hạn", 1, 2),
                new HeaderCell("Đúng hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2),
                new HeaderCell("Rút", 1, 2),
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Trong hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2),
                new HeaderCell("Tổng", 1, 2),
                new HeaderCell("Trong hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2)),
            List.of(
                HeaderCell.of("Tổng"),
                HeaderCell.of("Trực tuyến"),
                HeaderCell.of("Trực tiếp"),
                HeaderCell.of("BCCI")));
    var rows = new ArrayList<Row>();
    var number = 0;
    for (var commune : material.communes()) {
      var register = commune.register();
      rows.add(
          row(
              Integer.toString(++number),
              commune.unit().name(),
              register == null ? Collections.nCopies(REGISTER, DASH) : cells(register),
              false));
    }
    var total = material.register();
    if (total != null) {
      rows.add(row("", total(), cells(total), true));
    }
    return List.of(
        new Table(null, columns, header, rows),
        new Note(
            "Dấu “–”: không có số liệu, không phải bằng 0; dòng tổng chỉ cộng các đơn vị đã gửi báo"
                + " cáo. BCCI: bưu chính công ích. Kỳ trước: hồ sơ kỳ trước chuyển sang. Tạm dừng gồm hồ sơ chờ bổ sung, chờ thực hiện"
                + " nghĩa vụ tài chính và dừng giải quyết; hồ sơ tạm dừng tính quá hạn khi đến lúc tạm dừng đã qua hạn trả."));
  }

  private static List<String> cells(Register register) {
    var paused = register.paused() + register.stopped();
    var late = register.pausedLate();
    return List.of(
        count(register.opening() + register.received()),
        count(register.opening()),
        count(register.received()),
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
        count(paused),
        late == null ? DASH : count(paused - late),
        late == null ? DASH : count(late),
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
                    .map(code ->
                        commune.isReceived() ? cell(commune.figures(), code) : commune.absence())
                    .toList(),
                false));
      }
      rows.add(
          row(
              "",
              total(),
              shown.stream().map(code -> cell(material.figures(), code)).toList(),
              true));
      blocks.add(Table.of(null, titles, columns, rows));
    }
    blocks.add(
        new Note(
            "Tỷ lệ của dòng tổng tính lại từ tổng tử số và tổng mẫu số của các đơn vị đã gửi báo cáo."
                + " (*) Đơn vị có điểm buộc phải giải trình giữa lời báo cáo và số liệu, xem Phụ lục III."));
    blocks.addAll(surveys());
    return blocks;
  }

  /// The rounds of every commune, each by itself.
  private List<Block> surveys() {
    var rows = new ArrayList<Row>();
    for (var commune : material.communes()) {
      for (var round : commune.surveys()) {
        rows.add(
            Row.of(
                Integer.toString(rows.size() + 1),
                commune.unit().name(),
                Terms.round(round),
                count(round.issued()),
                count(round.collected()),
                count(round.valid()),
                satisfied(round, round.satisfied() + round.verySatisfied()),
                satisfied(round, round.verySatisfied())));
      }
    }
    if (rows.isEmpty()) {
      return List.of(
          Paragraph.of("Các báo cáo đã nhận không có đợt lấy phiếu nào kết thúc trong kỳ."));
    }
    return List.of(
        Table.of(
            "Phiếu đo lường sự hài lòng",
            List.of(
                "TT",
                "Đơn vị",
                "Đợt",
                "Phát ra",
                "Thu về",
                "Hợp lệ",
                "Hài lòng trở lên",
                "Rất hài lòng"),
            List.of(
                Column.centred(3),
                Column.text(12),
                Column.text(18),
                Column.figure(6),
                Column.figure(6),
                Column.figure(6),
                Column.figure(12),
                Column.figure(12)),
            rows));
  }

  private static String satisfied(SurveyCounts round, long satisfied) {
    return round.answered() == 0
        ? "không phát sinh"
        : "%s/%s (%s)"
            .formatted(
                count(satisfied),
                count(round.answered()),
                share(BigDecimal.valueOf(satisfied), BigDecimal.valueOf(round.answered())));
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
            List.of("TT", "Đơn vị", "Báo cáo nêu", "Số liệu tính được", "Giải trình của đơn vị"),
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
      var owed = commune.owed();
      rows.add(
          Row.of(
              Integer.toString(rows.size() + 1),
              commune.unit().name(),
              owed == null || owed.dueOn() == null ? DASH : VietnameseFormat.date(owed.dueOn()),
              commune.notation() == null ? commune.absence() : commune.notation(),
              commune.issuedOn() == null ? "" : VietnameseFormat.date(commune.issuedOn()),
              owed == null || owed.sentOn() == null ? "" : VietnameseFormat.date(owed.sentOn()),
              timeliness(commune)));
    }
    return List.of(
        Table.of(
            null,
            List.of(
                "TT",
                "Đơn vị",
                "Hạn gửi",
                "Số, ký hiệu báo cáo",
                "Ngày ban hành",
                "Ngày gửi lần đầu",
                "Tình trạng"),
            List.of(
                Column.centred(6),
                Column.text(21),
                Column.centred(15),
                Column.text(18),
                Column.centred(15),
                Column.centred(15),
                Column.text(16)),
            rows),
        new Note(
            "Đã nhận "
                + coverage()
                + " báo cáo. Dấu “–”: không có yêu cầu báo cáo của cấp trên trong kỳ."));
  }

  private static String timeliness(CommuneShare commune) {
    var owed = commune.owed();
    if (owed == null || !owed.asked()) {
      return commune.isReceived() ? "không có hạn gửi" : commune.absence();
    }
    if (owed.sentOn() == null) {
      return "chưa gửi";
    }
    var sent = Boolean.TRUE.equals(owed.onTime()) ? "đúng hạn" : "quá hạn";
    return commune.isReceived() ? sent : sent + ", bị trả lại";
  }

  /// Only where a commune is scored at all.
  private @Nullable Annex scores() {
    if (material.communes().stream().allMatch(commune -> commune.score() == null)) {
      return null;
    }
    var rows = new ArrayList<Row>();
    for (var commune : material.communes()) {
      var score = commune.score();
      rows.add(
          Row.of(
              Integer.toString(rows.size() + 1),
              commune.unit().name(),
              score == null ? "không chấm điểm" : points(score.maximum()),
              score == null ? "" : points(score.own()),
              score == null ? "" : Integer.toString(score.open()),
              score == null ? "" : appraised(score)));
    }
    var year =
        material.communes().stream()
            .map(CommuneShare::score)
            .filter(Objects::nonNull)
            .map(Score::year)
            .findFirst()
            .orElseThrow();
    return new Annex(
        "Bảng điểm năm " + year + " của các đơn vị",
        Orientation.PORTRAIT,
        List.of(
            Table.of(
                null,
                List.of(
                    "TT",
                    "Đơn vị",
                    "Điểm tối đa",
                    "Điểm tự chấm",
                    "Tiêu chí chưa có điểm",
                    "Điểm thẩm định"),
                List.of(
                    Column.centred(6),
                    Column.text(30),
                    Column.figure(16),
                    Column.figure(16),
                    Column.figure(16),
                    Column.figure(16)),
                rows),
            new Note(
                "Điểm tự chấm gồm điểm tính từ số liệu và điểm đơn vị tự chấm; tiêu chí chưa có điểm"
                    + " không được cộng.")));
  }

  private static String appraised(Score score) {
    return score.appraised() == null ? "chưa thẩm định xong" : points(score.appraised());
  }

  private static String points(BigDecimal points) {
    return VietnameseFormat.decimal(points, 2);
  }

  private String total() {
    return "Tổng " + coverage() + " đơn vị";
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
          if (figure.state() != FigureState.COMPUTED
              || figure.form() == Form.MEAN
              || whole == null
              || whole.signum() == 0) {
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
