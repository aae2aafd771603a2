package vn.thanthien.reporting.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.document.Annex;
import vn.thanthien.reporting.document.Annex.Orientation;
import vn.thanthien.reporting.document.Block;
import vn.thanthien.reporting.document.Block.Chart;
import vn.thanthien.reporting.document.Block.Chart.Bar;
import vn.thanthien.reporting.document.Block.Note;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.record.SurveyCounts;

/// The communes' shares as bars, in the order of the annexes: a picture of the tables, no ranking.
final class Charts {

  /// Bars that fit one page.
  private static final int ON_A_PAGE = 30;

  /// Cases below which a rate is no ground for a comparison (domain.md 1.11; our own rule).
  private static final long SMALLEST = 30;

  private static final String ON_TIME = "D05";

  private final Material material;

  private Charts(Material material) {
    this.material = material;
  }

  /// Nothing where no commune has sent anything.
  static @Nullable Annex of(Material material) {
    if (material.communes().stream().noneMatch(CommuneShare::isReceived)) {
      return null;
    }
    var charts = new Charts(material);
    var blocks = new ArrayList<Block>();
    blocks.addAll(
        charts.pages(
            "Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn của các đơn vị", Charts::onTime));
    charts
        .rounds()
        .forEach((key, name) ->
            blocks.addAll(
                charts.pages(
                    "Tỷ lệ hài lòng trở lên, đợt " + name, commune -> satisfied(commune, key))));
    blocks.add(
        new Note(
            "Các đơn vị xếp theo thứ tự tên gọi, không xếp hạng. (*) Tổng số dưới "
                + SMALLEST
                + ", cột màu nhạt: không dùng để so sánh. Đơn vị không có số liệu thì không có cột."));
    return new Annex("Biểu đồ", Orientation.PORTRAIT, blocks);
  }

  /// Rounds that some commune held, each kind by itself.
  private Map<String, String> rounds() {
    var rounds = new LinkedHashMap<String, String>();
    material.surveys().forEach(round -> rounds.putIfAbsent(key(round), Terms.round(round)));
    return rounds;
  }

  private static String key(SurveyCounts round) {
    return round.phase() + "/" + round.runner();
  }

  private List<Block> pages(String caption, Function<CommuneShare, Bar> bar) {
    var bars = material.communes().stream().map(bar).toList();
    var pages = new ArrayList<Block>();
    for (var from = 0; from < bars.size(); from += ON_A_PAGE) {
      var to = Math.min(bars.size(), from + ON_A_PAGE);
      pages.add(
          new Chart(
              bars.size() <= ON_A_PAGE
                  ? caption
                  : caption + " (%d–%d/%d)".formatted(from + 1, to, bars.size()),
              bars.subList(from, to)));
    }
    return pages;
  }

  private static Bar onTime(CommuneShare commune) {
    if (!commune.isReceived()) {
      return absent(commune);
    }
    return commune.figures().stream()
        .filter(figure -> figure.isWhole() && figure.code().equals(ON_TIME))
        .findFirst()
        .map(figure ->
            figure.state() != FigureState.COMPUTED || figure.denominator() == null
                ? without(commune, figure.text())
                : bar(commune, figure.counted().longValue(), figure.denominator().longValue()))
        .orElseGet(() -> without(commune, "chưa đủ dữ liệu"));
  }

  private static Bar satisfied(CommuneShare commune, String key) {
    if (!commune.isReceived()) {
      return absent(commune);
    }
    return commune.surveys().stream()
        .filter(round -> key(round).equals(key))
        .findFirst()
        .map(round ->
            round.answered() == 0
                ? without(commune, "không phát sinh")
                : bar(commune, round.satisfied() + round.verySatisfied(), round.answered()))
        .orElseGet(() -> without(commune, "không tổ chức"));
  }

  private static Bar bar(CommuneShare commune, long part, long whole) {
    var percent =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    var small = whole < SMALLEST;
    return new Bar(
        commune.unit().name() + (small ? " (*)" : ""),
        percent,
        "%s (%s/%s)"
            .formatted(
                VietnameseFormat.percent(percent),
                VietnameseFormat.count(part),
                VietnameseFormat.count(whole)),
        small);
  }

  private static Bar absent(CommuneShare commune) {
    return without(commune, commune.absence());
  }

  private static Bar without(CommuneShare commune, String why) {
    return new Bar(commune.unit().name(), null, why, false);
  }
}
