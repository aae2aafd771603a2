package vn.thanthien.letter.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.letter.paper.Layout;
import vn.thanthien.letter.paper.PaperSize;

/// The wordings everybody has from the first day, one file per occasion in `letter-template/`: its
/// name in the first line, then an empty one, then the text.
final class ShippedTemplates {

  private static final Map<Occasion, Shipped> ALL =
      Occasion.all().stream()
          .map(ShippedTemplates::read)
          .collect(Collectors.toUnmodifiableMap(Shipped::occasion, Function.identity()));

  private ShippedTemplates() {}

  static Shipped of(Occasion occasion) {
    return ALL.get(occasion);
  }

  static List<Shipped> all() {
    return Occasion.all().stream().map(ALL::get).toList();
  }

  private static Shipped read(Occasion occasion) {
    var file = "/letter-template/" + fileName(occasion);
    try (var in = ShippedTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var endOfName = text.indexOf('\n');
      return new Shipped(
          occasion,
          text.substring(0, endOfName),
          new LetterForm(
              Wording.checked(occasion.kind(), text.substring(endOfName)),
              Layout.usual(paper(occasion.kind()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Occasion occasion) {
    var lifeEvent = occasion.lifeEvent();
    return (occasion.kind() + (lifeEvent == null ? "" : "-" + lifeEvent)).toLowerCase(Locale.ROOT)
        + ".txt";
  }

  private static PaperSize paper(LetterKind kind) {
    return switch (kind) {
      case APOLOGY, THANKS -> PaperSize.A4;
      case CONGRATULATION, CONDOLENCE -> PaperSize.A5;
    };
  }

  /// One shipped template.
  record Shipped(Occasion occasion, String name, LetterForm form) {}
}
