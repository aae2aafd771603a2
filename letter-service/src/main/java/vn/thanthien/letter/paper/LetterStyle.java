package vn.thanthien.letter.paper;

import java.util.Locale;
import vn.thanthien.kernel.paper.HeadLines;

/// The style sheet of letters on one paper. The letterhead is that of an official document (NĐ
/// 30/2020/NĐ-CP, Phụ lục I), on smaller paper smaller as a whole.
///
/// @param scale of the letterhead, 1 on A4
record LetterStyle(PaperSize paper, double scale) {

  private static final double HEAD_WIDTH_MM = 167.55;

  /// Left 35, right 20 in all: what leaves the page box is cut off and the letterhead is wider than
  /// the text, so a part of the margins belongs to the body.
  private static final double BODY_MARGIN_MM = 7;

  private static final double HEAD_INDENT_MM = -6.25;
  private static final int HEAD_SIZE = 13;

  static LetterStyle of(PaperSize paper) {
    return new LetterStyle(paper, paper.headScale());
  }

  /// A length of A4 in points on this paper.
  public String pt(double length) {
    return String.format(Locale.ROOT, "%.2fpt", length * scale);
  }

  public String css() {
    var left = 100.0 * HeadLines.LEFT_COLUMN / (HeadLines.LEFT_COLUMN + HeadLines.RIGHT_COLUMN);
    return String.format(
        Locale.ROOT,
        """
        @page { size: %dmm %dmm; margin: %.1fmm %.1fmm %.1fmm %.1fmm; }
        body { margin: 0 %.1fmm; font-family: "Liberation Serif", "Times New Roman", serif; font-size: %.1fpt;
          line-height: 1.25; color: #000; }
        div.next { page-break-before: always; }
        div.letterhead { width: %.2fmm; margin: 0 0 %.1fmm %.2fmm; }
        table { border-collapse: collapse; table-layout: fixed; width: 100%%; }
        table.letterhead { font-size: %.2fpt; line-height: 1.2; }
        table.letterhead td { padding: 0; text-align: center; vertical-align: top; white-space: nowrap; }
        col.left { width: %.2f%%; }
        td.agency { white-space: normal; }
        div.issuer, div.nation, div.motto { font-weight: bold; }
        div.rule { border-top: 0.75pt solid #000; height: 0; margin: 2pt auto 0 auto; }
        td.number, td.day { padding-top: %.2fpt !important; }
        td.day { font-style: italic; }
        h1 { font-size: %.2fpt; text-align: center; margin: 0; line-height: 1.2; }
        div.body { margin-top: %.1fmm; }
        p { margin: 0 0 %.1fpt 0; text-indent: %.1fmm; text-align: justify; word-wrap: break-word;
          orphans: 2; widows: 2; }
        p.to { text-indent: 0; text-align: left; margin-left: %.1fmm; }
        p.item { text-indent: 0; margin-left: %.1fmm; }
        table.end { margin-top: 8pt; page-break-inside: avoid; }
        table.end td { padding: 0; width: 50%%; vertical-align: top; text-align: center; font-weight: bold; }
        div.room { height: %.1fpt; }
        table.cover { margin-top: 8pt; font-size: %.1fpt; line-height: 1.2; -fs-table-paginate: paginate; }
        table.cover th, table.cover td { border: 0.5pt solid #000; padding: 2pt 3pt; word-wrap: break-word;
          vertical-align: middle; text-align: left; }
        table.cover th, table.cover td.mark { text-align: center; }
        table.cover tr { page-break-inside: avoid; }
        p.summary { text-indent: 0; text-align: center; font-style: italic; margin-top: 2pt; }
        """,
        paper.width(),
        paper.height(),
        20 * scale,
        13 * scale,
        20 * scale,
        28 * scale,
        BODY_MARGIN_MM * scale,
        paper.bodySize(),
        HEAD_WIDTH_MM * scale,
        10 * scale,
        HEAD_INDENT_MM * scale,
        HEAD_SIZE * scale,
        left,
        8 * scale,
        18 * scale,
        8 * scale,
        6 * scale,
        12.7 * scale,
        25 * scale,
        18 * scale,
        70 * scale,
        12 * scale + 1);
  }
}
