package vn.thanthien.letter.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import vn.thanthien.kernel.text.VietnameseText;

/// The text of a letter with its emphasis: `**đậm**`, `*nghiêng*`, a line that begins with `- ` is
/// an item of a list, and a backslash takes from the next character whatever it would mean. Nothing
/// else means anything: what looks like HTML is printed as it stands.
///
/// @param markup lines ending in `\n`
public record LetterText(String markup) {

  private static final String ITEM = "- ";
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*]|^-");

  /// A value that means nothing but itself, on one line.
  public static String literally(String value) {
    return SPECIAL.matcher(VietnameseText.printable(value)).replaceAll("\\\\$0");
  }

  /// Without its emphasis.
  public String plain() {
    var plain = new StringBuilder(markup.length());
    for (var i = 0; i < markup.length(); i++) {
      var sign = markup.charAt(i);
      if (sign == '\\' && i + 1 < markup.length()) {
        plain.append(markup.charAt(++i));
      } else if (sign != '*') {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  /// As well-formed paragraphs; those before the first empty line, to whom it goes, are of the
  /// class `to`.
  public String xhtml() {
    var page = new StringBuilder(markup.length() * 2);
    var style = "to";
    for (var line : markup.split("\n", -1)) {
      if (line.isBlank()) {
        style = "";
      } else if (line.startsWith(ITEM)) {
        paragraph(page, "item", "–\u00a0" + line.substring(ITEM.length()));
      } else {
        paragraph(page, style, line);
      }
    }
    return page.toString();
  }

  private static void paragraph(StringBuilder page, String style, String line) {
    page.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">");
    var open = new ArrayDeque<String>();
    for (var i = 0; i < line.length(); i++) {
      var sign = line.charAt(i);
      if (sign == '\\' && i + 1 < line.length()) {
        escape(page, line.charAt(++i));
      } else if (isStrong(line, i) && !("em".equals(open.peek()) && isStrong(line, i + 1))) {
        toggle(page, open, "strong");
        i++;
      } else if (sign == '*') {
        toggle(page, open, "em");
      } else {
        escape(page, sign);
      }
    }
    while (!open.isEmpty()) {
      page.append("</").append(open.pop()).append('>');
    }
    page.append("</p>\n");
  }

  private static boolean isStrong(String line, int at) {
    return line.startsWith("**", at);
  }

  /// Ends the emphasis, with whatever was begun within it, or begins it.
  private static void toggle(StringBuilder page, Deque<String> open, String emphasis) {
    if (!open.contains(emphasis)) {
      open.push(emphasis);
      page.append('<').append(emphasis).append('>');
      return;
    }
    String ended;
    do {
      ended = open.pop();
      page.append("</").append(ended).append('>');
    } while (!ended.equals(emphasis));
  }

  private static void escape(StringBuilder page, char sign) {
    switch (sign) {
      case '<' -> page.append("&lt;");
      case '>' -> page.append("&gt;");
      case '&' -> page.append("&amp;");
      case '"' -> page.append("&quot;");
      default -> page.append(sign);
    }
  }
}
