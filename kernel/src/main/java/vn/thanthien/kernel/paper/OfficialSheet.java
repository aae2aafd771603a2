package vn.thanthien.kernel.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// The head of an official document as a template lays it out: every text ready to be printed.
///
/// @param number "12/TB-UBND", empty for a paper without number
/// @param title in capitals, broken into lines
/// @param titleRule length of the line under the title, points
/// @param agency "Ủy ban nhân dân xã Hoằng Cát"
/// @param landscape for wide tables
/// @param party whether it is a document of the Party, whose head is another (Hướng dẫn 36-HD/VPTW)
public record OfficialSheet(
    HeadLines head,
    String number,
    List<String> title,
    double titleRule,
    String agency,
    boolean landscape,
    boolean party) {

  private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
  private static final double TITLE_SIZE = 14;
  private static final double TITLE_WIDTH = 400;
  private static final String LANDSCAPE_STYLE =
      """
      @page { size: 297mm 210mm; margin: 18mm 8mm 15mm 8mm; }
      div.letterhead { margin-left: auto; margin-right: auto; width: 240mm; }
      table.ruled { font-size: 10pt; }
      """;
  private static final String SHEET_STYLE =
      """
      body { font-size: 13pt; line-height: 1.25; }
      p { margin: 0 0 4pt 0; word-wrap: break-word; }
      p.form-name { text-align: right; text-indent: 0; font-size: 11pt; font-style: italic; margin: 0 0 2pt 0; }
      div.letterhead { margin-bottom: 10pt; }
      h1.title { text-align: center; text-indent: 0; margin: 0; line-height: 1.2; }
      p.code { text-align: center; text-indent: 0; margin: 6pt 0 10pt 0; }
      table.ruled { margin-top: 6pt; }
      span.whole { white-space: nowrap; }
      """;

  /// Breaks and sizes the head.
  ///
  /// @param agency who issues, in ordinary case
  /// @param unitName "xã Hoằng Cát"
  /// @param number null for a paper without number
  public static OfficialSheet of(
      String title,
      String agency,
      String unitName,
      @Nullable String number,
      LocalDate day,
      boolean landscape) {
    var lines = Face.BOLD.lines(VietnameseText.capitals(title), TITLE_SIZE, TITLE_WIDTH);
    var place = VietnameseText.properName(VietnameseText.printable(unitName));
    return new OfficialSheet(
        HeadLines.of(null, agency, place + ", " + VietnameseFormat.longDate(day)),
        number == null ? "" : number,
        lines,
        HeadLines.ruleUnder(lines, TITLE_SIZE),
        VietnameseText.printable(agency),
        landscape,
        false);
  }

  /// The same as a document of the Party.
  public OfficialSheet ofParty() {
    return new OfficialSheet(head, number, title, titleRule, agency, landscape, true);
  }

  public String style() {
    return Paper.style() + SHEET_STYLE + (landscape ? LANDSCAPE_STYLE : "");
  }

  public String titleText() {
    return VietnameseText.printable(String.join(" ", title));
  }

  public String nation() {
    return party ? PARTY : HeadLines.NATION;
  }

  public String motto() {
    return party ? "" : HeadLines.MOTTO;
  }

  /// Length of the line under the two, points.
  public double mottoRule() {
    return party ? Face.BOLD.widthOf(PARTY, head.nationSize()) : HeadLines.mottoRule();
  }
}
