package vn.thanthien.letter.template;

import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.letter.paper.LetterText;

/// The words of a letter with placeholders in them; one that exists has been checked.
///
/// @param body text marked up as [LetterText] reads it, lines ending in `\n`
public record Wording(String body) {

  private static final Pattern BRACED = Pattern.compile("\\{([^{}\\n]*)}");
  private static final Pattern LINES_LEFT_OUT = Pattern.compile("\\n{3,}");

  /// Would be printed as it stands, which nobody means who writes it.
  private static final Pattern TAG = Pattern.compile("<[\\p{L}/!?]");

  /// Checks a wording before it is kept.
  ///
  /// @throws Refusal `invalid` naming `body`: an unknown placeholder, one of another kind of letter
  ///   or a missing one, a lone brace, HTML
  public static Wording checked(LetterKind kind, String body) {
    var text = body.replace("\r\n", "\n").strip();
    if (TAG.matcher(text).find()) {
      throw refusal("Mẫu thư không dùng thẻ HTML; chữ đậm viết **…**, chữ nghiêng viết *…*.");
    }
    var placeholders = BRACED.matcher(text);
    var found = EnumSet.noneOf(Placeholder.class);
    while (placeholders.find()) {
      var word = placeholders.group(1);
      var placeholder =
          Placeholder.of(word)
              .orElseThrow(() -> refusal("Không có chỗ điền “{%s}”.".formatted(word)));
      if (!placeholder.isFor(kind)) {
        throw refusal("Chỗ điền “{%s}” không dùng cho loại thư này.".formatted(word));
      }
      found.add(placeholder);
    }
    if (BRACED.matcher(text).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
      throw refusal("Có dấu ngoặc nhọn không thành cặp.");
    }
    for (var placeholder : Placeholder.values()) {
      if (placeholder.isNeededFor(kind) && !found.contains(placeholder)) {
        throw refusal("Mẫu thư thiếu chỗ điền “{%s}”.".formatted(placeholder.word()));
      }
    }
    return new Wording(text);
  }

  /// The letter's text. Values are put in as they are and never read again, so braces and marks in
  /// a name mean nothing; a line whose placeholder has no value is left out.
  public LetterText filledWith(Particulars particulars) {
    var lines =
        body.lines()
            .map(line -> filled(line, particulars))
            .filter(line -> line != null)
            .collect(Collectors.joining("\n"));
    return new LetterText(LINES_LEFT_OUT.matcher(lines).replaceAll("\n\n"));
  }

  private static @Nullable String filled(String line, Particulars particulars) {
    var text = new StringBuilder();
    var placeholders = BRACED.matcher(line);
    var end = 0;
    while (placeholders.find()) {
      var value = Placeholder.of(placeholders.group(1)).map(particulars::of).orElse(null);
      if (value == null) {
        return null;
      }
      text.append(line, end, placeholders.start()).append(LetterText.literally(value));
      end = placeholders.end();
    }
    return text.append(line, end, line.length()).toString();
  }

  private static Refusal refusal(String detail) {
    return new Refusal(ProblemType.INVALID, detail, "body");
  }
}
