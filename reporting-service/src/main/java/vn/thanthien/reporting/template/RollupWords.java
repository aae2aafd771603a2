package vn.thanthien.reporting.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.Direction;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportFigure;

/// What a district's sentences say of its communes.
final class RollupWords {

  /// A share of less than everything is a place to watch.
  private static final String APOLOGISED = "L05";

  private final List<CommuneShare> communes;
  private final @Nullable String group;

  RollupWords(Material material) {
    communes = material.communes();
    group = material.group();
  }

  Map<String, Object> words() {
    var words = new HashMap<String, Object>();
    var received = communes.stream().filter(CommuneShare::isReceived).toList();
    var missing = communes.stream().filter(CommuneShare::isMissing).toList();
    var returned = communes.stream().filter(CommuneShare::returned).toList();
    var unasked =
        communes.stream()
            .filter(commune -> !commune.isReceived() && !commune.returned() && !commune.isMissing())
            .toList();
    words.put(
        "communes",
        new Words(
            Map.ofEntries(
                Map.entry("grouped", group != null),
                Map.entry("group", group == null ? "" : group),
                Map.entry("all", padded(communes.size())),
                Map.entry("received", padded(received.size())),
                Map.entry("none", received.isEmpty()),
                Map.entry("coverage", received.size() + "/" + communes.size()),
                Map.entry("complete", received.size() == communes.size() && !communes.isEmpty()),
                Map.entry("missing", Words.list(named(missing))),
                Map.entry("missingNames", names(missing)),
                Map.entry("returned", Words.list(named(returned))),
                Map.entry("returnedNames", names(returned)),
                Map.entry("unasked", Words.list(named(unasked))),
                Map.entry("unaskedNames", names(unasked)),
                Map.entry("late", Words.list(late())),
                Map.entry("questioned", Words.list(questioned(received))),
                Map.entry("direction", direction(received)),
                Map.entry("visits", visits(received)),
                Map.entry("practices", Words.list(practices(received))),
                Map.entry("watched", Words.list(watched(received))),
                Map.entry("proposing", Words.list(proposing(received))))));
    return words;
  }

  private static List<Words> named(List<CommuneShare> communes) {
    return communes.stream().map(RollupWords::commune).toList();
  }

  private static String names(List<CommuneShare> communes) {
    return Wording.joined(communes.stream().map(commune -> commune.unit().name()).toList());
  }

  /// Who sent, but not in time.
  private List<Words> late() {
    return communes.stream()
        .filter(commune -> commune.owed() != null && Boolean.FALSE.equals(commune.owed().onTime()))
        .map(RollupWords::commune)
        .toList();
  }

  /// Of the communes whose report tells it, how many have what directs the programme.
  private static Words direction(List<CommuneShare> received) {
    var told = received.stream().map(CommuneShare::direction).filter(Objects::nonNull).toList();
    return new Words(
        Map.of(
            "known", !told.isEmpty(),
            "committee", fraction(told, Direction::committee),
            "plan", fraction(told, Direction::plan),
            "regulation", fraction(told, Direction::regulation),
            "launched", fraction(told, Direction::launched)));
  }

  private static String fraction(List<Direction> told, Predicate<Direction> which) {
    return told.stream().filter(which).count() + "/" + told.size();
  }

  private static Words visits(List<CommuneShare> received) {
    var told =
        received.stream()
            .map(CommuneShare::direction)
            .filter(Objects::nonNull)
            .map(Direction::visits)
            .filter(Objects::nonNull)
            .toList();
    var visits = told.stream().mapToLong(counts -> counts.visits()).sum();
    var made = told.stream().filter(counts -> counts.visits() > 0).count();
    return new Words(
        Map.of(
            "known",
            !told.isEmpty(),
            "none",
            visits == 0,
            "number",
            padded(visits),
            "coverage",
            made + "/" + told.size()));
  }

  private static List<Words> practices(List<CommuneShare> received) {
    var found = new ArrayList<Words>();
    for (var commune : received) {
      var direction = commune.direction();
      if (direction != null && !direction.practices().isEmpty()) {
        found.add(
            commune(commune)
                .with(
                    "practices",
                    String.join(
                        "; ", direction.practices().stream().map(Wording::stripped).toList())));
      }
    }
    return found;
  }

  /// Communes with something overdue, or a missed dossier without an apology.
  private static List<Words> watched(List<CommuneShare> received) {
    var found = new ArrayList<Words>();
    for (var commune : received) {
      var reasons = new ArrayList<String>();
      add(reasons, counted(commune, "D10"), "hồ sơ đang xử lý quá hạn");
      add(reasons, left(commune, APOLOGISED), "hồ sơ quá hạn chưa được gửi thư xin lỗi");
      add(reasons, counted(commune, "P04"), "đơn quá hạn");
      if (!reasons.isEmpty()) {
        found.add(commune(commune).with("reasons", Wording.joined(reasons)));
      }
    }
    return found;
  }

  private static void add(List<String> reasons, long count, String what) {
    if (count > 0) {
      reasons.add(padded(count) + " " + what);
    }
  }

  private static long counted(CommuneShare commune, String code) {
    return whole(commune, code).mapToLong(figure -> figure.counted().longValue()).sum();
  }

  private static long left(CommuneShare commune, String code) {
    return whole(commune, code)
        .filter(figure -> figure.denominator() != null)
        .mapToLong(figure ->
            Objects.requireNonNull(figure.denominator()).subtract(figure.counted()).longValue())
        .sum();
  }

  private static Stream<ReportFigure> whole(CommuneShare commune, String code) {
    return commune.figures().stream()
        .filter(figure -> figure.isWhole() && figure.code().equals(code))
        .filter(figure -> figure.state() == FigureState.COMPUTED);
  }

  private static List<Words> questioned(List<CommuneShare> received) {
    return received.stream()
        .filter(commune -> !commune.questions().isEmpty())
        .map(RollupWords::commune)
        .toList();
  }

  private static List<Words> proposing(List<CommuneShare> received) {
    return received.stream()
        .filter(c -> !Wording.stripped(c.proposals()).isEmpty())
        .filter(c -> !Wording.stripped(c.proposals()).equalsIgnoreCase("không"))
        .map(c ->
            commune(c).with("proposals", String.join(" ", c.proposals().strip().lines().toList())))
        .toList();
  }

  private static Words commune(CommuneShare commune) {
    return new Words(
        Map.of("name", commune.unit().name(), "title", Wording.upperFirst(commune.unit().name())));
  }

  private static String padded(long number) {
    return VietnameseFormat.padded(number);
  }
}
