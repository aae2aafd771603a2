package vn.thanthien.reporting.document;

import java.util.Base64;
import java.util.List;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.reporting.document.Block.Bullets;
import vn.thanthien.reporting.document.Block.Chart;
import vn.thanthien.reporting.document.Block.Heading;
import vn.thanthien.reporting.document.Block.Lead;
import vn.thanthien.reporting.document.Block.Note;
import vn.thanthien.reporting.document.Block.PageBreak;
import vn.thanthien.reporting.document.Block.Paragraph;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Composition.AnnexPart;
import vn.thanthien.reporting.document.Composition.Part;
import vn.thanthien.reporting.document.Composition.Piece;

/// Writes a document as one self-contained XHTML page: no script, no link, nothing to fetch.
public final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Composition composition;

  private Html(Composition composition) {
    this.composition = composition;
  }

  /// The page, for a browser; {@link Pdf} prints the same one.
  public static String of(OfficialDocument document) {
    return of(Composition.of(document));
  }

  static String of(Composition composition) {
    var html = new Html(composition);
    html.page();
    return html.out.toString();
  }

  private void page() {
    out.append("<!DOCTYPE html>\n<html lang=\"vi\" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
    head();
    out.append("<body>\n");
    pageNumber();
    letterhead();
    title();
    addressees();
    composition.legalBases().forEach(basis -> element("p", "basis", basis));
    part(composition.body(), "s");
    element("p", "closing", composition.closing());
    end();
    for (var i = 0; i < composition.annexes().size(); i++) {
      annex(composition.annexes().get(i), i + 1);
    }
    out.append("</body>\n</html>\n");
  }

  private void head() {
    var metadata = composition.metadata();
    out.append("<head>\n<meta charset=\"UTF-8\"/>\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" ");
    out.append("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n");
    element("title", "", metadata.title());
    meta("author", metadata.agency());
    meta("subject", metadata.title());
    meta("description", metadata.title());
    meta("generator", metadata.renderer());
    var snapshot = metadata.snapshot();
    if (snapshot != null) {
      meta("snapshot", snapshot);
    }
    out.append("<style>\n").append(Paper.style()).append("</style>\n");
    out.append("<bookmarks>\n");
    bookmarks(composition.body(), "s");
    for (var i = 0; i < composition.annexes().size(); i++) {
      var annex = composition.annexes().get(i);
      bookmark("annex" + (i + 1), annex.name() + ". " + String.join(" ", annex.title()));
    }
    out.append("</bookmarks>\n</head>\n");
  }

  private void bookmarks(Part part, String prefix) {
    for (var i = 0; i < part.pieces().size(); i++) {
      var piece = part.pieces().get(i);
      if (piece.block() instanceof Heading heading && heading.level() <= 2) {
        bookmark(prefix + i, piece.label() + " " + heading.text());
      }
    }
  }

  private void bookmark(String target, String name) {
    out.append("<bookmark name=\"").append(escaped(name)).append("\" href=\"#").append(target);
    out.append("\"/>\n");
  }

  private void meta(String name, String content) {
    out.append("<meta name=\"").append(name).append("\" content=\"").append(escaped(content));
    out.append("\"/>\n");
  }

  private void pageNumber() {
    out.append("<div class=\"page-number\"><span></span></div>\n");
  }

  private void letterhead() {
    out.append(
        "<div class=\"letterhead\">\n<table class=\"letterhead\" role=\"presentation\">\n<colgroup>");
    out.append(
        "<col class=\"left\"/><col class=\"right\"/></colgroup>\n<tr>\n<td class=\"agency\">");
    composition.head().parentAgency().forEach(line -> element("div", "parent", line));
    composition.head().agency().forEach(line -> element("div", "issuer", line));
    rule(composition.head().agencyRule());
    out.append("</td>\n<td class=\"nation\">");
    sized("title", composition.head().nationSize(), HeadLines.NATION);
    sized("motto", HeadLines.MOTTO_SIZE, HeadLines.MOTTO);
    rule(HeadLines.mottoRule());
    out.append("</td>\n</tr>\n<tr>\n<td class=\"number\">");
    element("div", "", composition.number());
    if (!composition.mark().isEmpty()) {
      out.append("<div class=\"mark\"><span>").append(composition.mark());
      out.append("</span></div>\n");
    }
    out.append("</td>\n<td class=\"day\">");
    sized("", composition.head().placeSize(), composition.head().placeAndDay());
    out.append("</td>\n</tr>\n</table>\n</div>\n");
  }

  private void title() {
    element("h1", "type", composition.typeName());
    composition.subject().forEach(line -> element("div", "subject", line));
    rule(composition.subjectRule());
  }

  private void addressees() {
    var addressees = composition.addressees();
    if (addressees.size() == 1) {
      element("p", "addressee", "Kính gửi: " + addressees.getFirst());
    } else if (!addressees.isEmpty()) {
      element("p", "addressees", "Kính gửi:");
      addressees.forEach(addressee -> element("p", "addressee-line", "- " + addressee));
    }
  }

  private void part(Part part, String prefix) {
    for (var i = 0; i < part.pieces().size(); i++) {
      piece(part.pieces().get(i), prefix + i);
    }
  }

  private void piece(Piece piece, String id) {
    switch (piece.block()) {
      case Heading(int level, String text) -> {
        var tag = "h" + (level + 1);
        out.append('<').append(tag).append(" id=\"").append(id).append("\">");
        out.append(
            escaped(piece.label() + " " + (level == 1 ? VietnameseText.capitals(text) : text)));
        out.append("</").append(tag).append(">\n");
      }
      case Paragraph paragraph -> paragraph("", paragraph);
      case Bullets(List<Paragraph> items) -> items.forEach(item -> paragraph("- ", item));
      case Lead(String text) -> element("p", "lead", "- " + text);
      case Note(String text) -> element("p", "note", text);
      case PageBreak() -> out.append("<div class=\"page-break\"></div>\n");
      case Table table -> table(table);
      case Chart chart -> chart(chart);
    }
  }

  private void chart(Chart chart) {
    element("p", "caption", chart.caption());
    var picture = BarChart.of(chart);
    out.append("<div style=\"text-align: center; page-break-inside: avoid\"><img alt=\"")
        .append(escaped(chart.alternative()));
    out.append("\" style=\"width: ").append(points(picture.width())).append("; height: ");
    out.append(points(picture.height())).append("\" src=\"data:image/png;base64,");
    out.append(Base64.getEncoder().encodeToString(picture.png())).append("\"/></div>\n");
  }

  private void paragraph(String lead, Paragraph paragraph) {
    out.append(paragraph.isAnnouncement() ? "<p style=\"page-break-after: avoid\">" : "<p>");
    out.append(lead);
    for (var run : paragraph.runs()) {
      var text = escaped(run.text());
      out.append(
          switch (run.face()) {
            case REGULAR -> text;
            case BOLD -> "<b>" + text + "</b>";
            case ITALIC -> "<i>" + text + "</i>";
            case BOLD_ITALIC -> "<b><i>" + text + "</i></b>";
          });
    }
    out.append("</p>\n");
  }

  private void table(Table table) {
    if (table.caption() != null) {
      element("p", "caption", table.caption());
    }
    var size = TableSize.of(table);
    out.append("<table class=\"ruled\" style=\"font-size: ").append(points(size.points()));
    out.append("\">\n");
    columns(size);
    out.append("<thead>\n");
    if (table.header().size() == 1) {
      header(table);
    } else {
      out.append("<tr><th class=\"whole-header\" colspan=\"").append(table.columns().size());
      out.append("\"><table class=\"header\">\n");
      columns(size);
      header(table);
      out.append("</table></th></tr>\n");
    }
    out.append("</thead>\n<tbody>\n");
    for (var row : table.rows()) {
      out.append(row.total() ? "<tr class=\"total\">" : "<tr>");
      for (var i = 0; i < row.cells().size(); i++) {
        element("td", table.columns().get(i).alignment().word(), row.cells().get(i));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void columns(TableSize size) {
    out.append("<colgroup>");
    for (var share : size.shares(10_000)) {
      out.append("<col style=\"width: ").append(share / 100).append('.');
      out.append(VietnameseFormat.two(share % 100)).append("%\"/>");
    }
    out.append("</colgroup>\n");
  }

  private void header(Table table) {
    for (var at = 0; at < table.header().size(); at++) {
      out.append("<tr>");
      for (var cell : table.header().get(at)) {
        var lowest = at + cell.rows() == table.header().size();
        out.append(lowest ? "<th class=\"lowest\" colspan=\"" : "<th colspan=\"");
        out.append(cell.columns()).append("\" rowspan=\"").append(cell.rows()).append("\">");
        out.append(escaped(cell.text())).append("</th>");
      }
      out.append("</tr>\n");
    }
  }

  private void end() {
    out.append("<table class=\"end\" role=\"presentation\">\n<tr>\n<td class=\"recipients\">");
    element("div", "label", "Nơi nhận:");
    composition.recipients().forEach(line -> element("div", "", line));
    out.append("</td>\n<td class=\"signature\">");
    composition.capacity().forEach(line -> element("div", "", line));
    element("div", "signer", composition.signer());
    out.append("</td>\n</tr>\n</table>\n");
  }

  private void annex(AnnexPart annex, int ordinal) {
    var orientation = annex.orientation() == Annex.Orientation.LANDSCAPE ? "landscape" : "portrait";
    out.append("<div class=\"annex ").append(orientation).append("\" id=\"annex").append(ordinal);
    out.append("\">\n");
    pageNumber();
    element("h2", "annex-name", annex.name());
    annex.title().forEach(line -> element("div", "subject", line));
    element("div", "reference", annex.reference());
    rule(annex.rule());
    part(annex.part(), "a" + ordinal + "-");
    out.append("</div>\n");
  }

  private void rule(double width) {
    out.append("<div class=\"rule\" style=\"width: ").append(points(width)).append("\"></div>\n");
  }

  private void sized(String className, double size, String text) {
    out.append("<div class=\"").append(className).append("\" style=\"font-size: ");
    out.append(points(size)).append("\">").append(escaped(text)).append("</div>\n");
  }

  private void element(String tag, String className, String text) {
    out.append('<').append(tag);
    if (!className.isEmpty()) {
      out.append(" class=\"").append(className).append('"');
    }
    out.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
  }

  /// Tenths of a point are finer than any printer.
  private static String points(double length) {
    return Math.round(length * 10) / 10.0 + "pt";
  }

  private static String escaped(String text) {
    return VietnameseText.printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
