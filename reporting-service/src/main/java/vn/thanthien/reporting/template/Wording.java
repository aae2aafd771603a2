package vn.thanthien.reporting.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.material.Programme.Document;
import vn.thanthien.reporting.material.ReportHead.RequestingDocument;

/// How single things are put into Vietnamese words.
final class Wording {

  private Wording() {}

  /// Full citation of a document: kind, number, day, issuer, subject (NĐ 30/2020, Phụ lục I, Phần
  /// I, Mục II.6.b).
  static String citation(Document document) {
    return citation(
        document.type(),
        document.displayForm(),
        document.issuedOn() == null ? "" : VietnameseFormat.longDate(document.issuedOn()),
        document.issuer(),
        document.subject());
  }

  static String citation(RequestingDocument document) {
    return citation(
        document.type(),
        document.displayForm(),
        VietnameseFormat.longDate(document.date()),
        document.issuer(),
        document.subject());
  }

  /// A later mention: kind and number only.
  static String shortCitation(Document document) {
    return document.type() + number(document.displayForm());
  }

  private static String citation(
      String type, String displayForm, String day, String issuer, String subject) {
    var citation = new StringBuilder(type).append(number(displayForm));
    if (!day.isEmpty()) {
      citation.append(' ').append(day);
    }
    return citation.append(" của ").append(issuer).append(about(subject)).toString();
  }

  /// Some papers have no number, only a name.
  private static String number(String displayForm) {
    return displayForm.chars().anyMatch(Character::isDigit) ? " số " + displayForm.strip() : "";
  }

  private static String about(String subject) {
    var lower = lowerFirst(stripped(subject));
    if (lower.startsWith("v/v ")) {
      return " về việc " + lower.substring(4);
    }
    return lower.startsWith("về ") ? " " + lower : " về " + lower;
  }

  /// The text without its closing punctuation.
  static String stripped(String text) {
    return text.strip().replaceFirst("[\\s.;,]+$", "");
  }

  /// "kết quả …" for "Kết quả …"; a word in capitals stays.
  static String lowerFirst(String text) {
    return text.length() > 1 && Character.isLowerCase(text.charAt(1))
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// A sentence with a capital and a full stop.
  static String sentence(String text) {
    return upperFirst(stripped(text)) + ".";
  }

  /// "a", "a và b", "a, b và c".
  static String joined(List<String> texts) {
    if (texts.size() < 2) {
      return String.join("", texts);
    }
    return String.join(", ", texts.subList(0, texts.size() - 1)) + " và " + texts.getLast();
  }

  /// "97%", "97,5%": a target says no more decimals than it has.
  static String goal(BigDecimal value, boolean percent, @Nullable String unit) {
    var decimals = Math.max(0, value.stripTrailingZeros().scale());
    var number = VietnameseFormat.decimal(value, decimals);
    if (!percent) {
      return "đạt " + number + (unit == null ? "" : " " + unit);
    }
    return value.compareTo(BigDecimal.valueOf(100)) >= 0
        ? "đạt " + number + "%"
        : "đạt từ " + number + "% trở lên";
  }
}
