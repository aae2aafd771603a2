package vn.thanthien.reporting.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.Material;

/// What a district's sentences say of its communes.
final class RollupWords {

  private final List<CommuneShare> communes;

  RollupWords(Material material) {
    communes = material.communes();
  }

  Map<String, Object> words() {
    var words = new HashMap<String, Object>();
    var received = communes.stream().filter(CommuneShare::isReceived).toList();
    var missing = communes.stream().filter(commune -> !commune.isReceived()).toList();
    words.put(
        "communes",
        new Words(
            Map.of(
                "all", padded(communes.size()),
                "received", padded(received.size()),
                "none", received.isEmpty(),
                "coverage", received.size() + "/" + communes.size(),
                "complete", missing.isEmpty() && !communes.isEmpty(),
                "missing", Words.list(missing.stream().map(RollupWords::commune).toList()),
                "missingNames", Wording.joined(missing.stream().map(c -> c.unit().name()).toList()),
                "questioned", Words.list(questioned(received)),
                "proposing", Words.list(proposing(received)))));
    return words;
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
