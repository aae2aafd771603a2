package vn.thanthien.dossier.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.paper.Face;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// What a form's template lays out: every text ready to be printed.
///
/// @param symbol "TNHS"; the number before it is written by hand, empty for a form without number
/// @param formName "Mẫu số 01 – TT 03/2025/TT-VPCP, Phụ lục I", empty for none
/// @param title in capitals, broken into lines
/// @param day of the document
/// @param desk "Trung tâm Phục vụ hành chính công xã Hoằng Cát"
/// @param agency "Ủy ban nhân dân xã Hoằng Cát"
/// @param ground what a notice cites, empty where it cites none
/// @param landscape for wide tables
public record FormSheet(
    HeadLines head,
    String symbol,
    String formName,
    List<String> title,
    double titleRule,
    LocalDate day,
    String desk,
    String agency,
    String ground,
    boolean landscape) {

  private static final double TITLE_SIZE = 14;
  private static final double TITLE_WIDTH = 400;
  private static final String LANDSCAPE_STYLE =
      """
      @page { size: 297mm 210mm; margin: 18mm 8mm 15mm 8mm; }
      div.letterhead { margin-left: auto; margin-right: auto; width: 240mm; }
      table.ruled { font-size: 10.5pt; }
      """;
  private static final String FORM_STYLE =
      """
      body { font-size: 13pt; line-height: 1.25; }
      p { margin: 0 0 4pt 0; word-wrap: break-word; }
      p.form-name { text-align: right; text-indent: 0; font-size: 11pt; font-style: italic; margin: 0 0 2pt 0; }
      div.letterhead { margin-bottom: 10pt; }
      h1.title { text-align: center; text-indent: 0; margin: 0; line-height: 1.2; }
      p.code { text-align: center; text-indent: 0; margin: 6pt 0 10pt 0; }
      div.rule + p, p.code + p { margin-top: 8pt; }
      span.whole { white-space: nowrap; }
      p.item { text-indent: 0; margin-left: 20mm; }
      table.ruled { font-size: 12pt; margin-top: 6pt; }
      table.hands { width: 100%; table-layout: fixed; margin-top: 16pt; page-break-inside: avoid; }
      table.hands td { text-align: center; vertical-align: top; padding: 0; width: 50%; }
      table.hands div.role { font-weight: bold; }
      table.hands div.hint { font-style: italic; }
      table.hands div.room { height: 62pt; }
      table.hands div.name { font-weight: bold; }
      p.violation { color: #a00; text-indent: 0; }
      p.remark { font-size: 11pt; font-style: italic; margin-top: 10pt; }
      """;

  /// A form that the committee issues.
  ///
  /// @param unitName "xã Hoằng Cát"
  static FormSheet ofCommittee(FormRule rule, FormRule.Named form, String unitName, LocalDate day) {
    return of(rule, form, null, "Ủy ban nhân dân " + unitName, unitName, day);
  }

  /// A form that the committee's desk issues.
  ///
  /// @param unitName "xã Hoằng Cát"
  static FormSheet ofDesk(FormRule rule, FormRule.Named form, String unitName, LocalDate day) {
    return of(rule, form, "Ủy ban nhân dân " + unitName, rule.desk(), unitName, day);
  }

  private static FormSheet of(
      FormRule rule,
      FormRule.Named form,
      @Nullable String parentAgency,
      String issuer,
      String unitName,
      LocalDate day) {
    var unit = VietnameseText.printable(unitName);
    var title = titleLines(form.title());
    return new FormSheet(
        HeadLines.of(parentAgency, issuer, placeAndDay(unit, day)),
        form.symbol(),
        "Mẫu số " + form.number() + " – " + rule.legalBasis(),
        title,
        HeadLines.ruleUnder(title, TITLE_SIZE),
        day,
        rule.desk() + " " + unit,
        "Ủy ban nhân dân " + unit,
        rule.ground(),
        form.kind() == FormKind.TRACKING_LOG);
  }

  /// A wide table that is no form of the circular.
  ///
  /// @param unitName "xã Hoằng Cát"
  public static FormSheet table(String title, String unitName, LocalDate day) {
    var unit = VietnameseText.printable(unitName);
    var agency = "Ủy ban nhân dân " + unit;
    var lines = titleLines(title);
    return new FormSheet(
        HeadLines.of(null, agency, placeAndDay(unit, day)),
        "",
        "",
        lines,
        HeadLines.ruleUnder(lines, TITLE_SIZE),
        day,
        agency,
        agency,
        "",
        true);
  }

  public String style() {
    return Paper.style() + FORM_STYLE + (landscape ? LANDSCAPE_STYLE : "");
  }

  private static List<String> titleLines(String title) {
    return Face.BOLD.lines(VietnameseText.capitals(title), TITLE_SIZE, TITLE_WIDTH);
  }

  private static String placeAndDay(String unit, LocalDate day) {
    return VietnameseText.properName(unit) + ", " + VietnameseFormat.longDate(day);
  }

  public String titleText() {
    return VietnameseText.printable(String.join(" ", title));
  }

  public String nation() {
    return HeadLines.NATION;
  }

  public String motto() {
    return HeadLines.MOTTO;
  }

  public double mottoRule() {
    return HeadLines.mottoRule();
  }

  /// A text a citizen or official typed, or dots to write on.
  static String orDots(@Nullable String text) {
    return text == null || text.isBlank() ? "……………………………………" : VietnameseText.printable(text);
  }
}
