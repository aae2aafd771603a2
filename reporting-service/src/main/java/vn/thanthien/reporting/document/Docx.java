package vn.thanthien.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import vn.thanthien.kernel.paper.HeadLines;
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
import vn.thanthien.reporting.document.Composition.Piece;

/// Writes a document as DOCX. Lengths are twips (1/20 point) unless named otherwise.
public final class Docx {
  private static final int SHORT_EDGE = 11906;
  private static final int LONG_EDGE = 16838;
  private static final int PORTRAIT_TEXT = SHORT_EDGE - 1985 - 1134;
  private static final int LANDSCAPE_TEXT = LONG_EDGE - 1701 - 851;

  /// From the paper's upper edge to the page number.
  private static final int PAGE_NUMBER_AT = 709;

  private static final int RECIPIENTS_COLUMN = 4043;
  private static final int HEADER_PADDING = 28;
  private static final int TABLE_PADDING = 60;

  /// Stands for the day of a document that has none yet.
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private final Composition composition;
  private final XWPFDocument docx;

  private Docx(Composition composition, XWPFDocument docx) {
    this.composition = composition;
    this.docx = docx;
  }

  /// The file's bytes. Its dates are the document's day.
  public static byte[] of(OfficialDocument document) {
    var docx = new XWPFDocument();
    try (var bytes = new ByteArrayOutputStream();
        var zip = new ZipArchiveOutputStream(bytes)) {
      var writer = new Docx(Composition.of(document), docx);
      writer.properties(document.letterhead().date());
      writer.styles();
      EmbeddedFonts.addTo(docx.getPackage(), docx.getPackagePart());
      writer.body();
      zip.setLevel(Deflater.NO_COMPRESSION); // packed below
      docx.write(zip);
      return StableZip.of(bytes.toByteArray(), EmbeddedFonts.PACKED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OpenXML4JException e) {
      throw new IllegalStateException(e);
    } finally {
      docx.getPackage().revert(); // to close it would write it once more
    }
  }

  private void properties(@Nullable LocalDate day) {
    var metadata = composition.metadata();
    var moment =
        Optional.of(
            Date.from((day == null ? UNDATED : day).atStartOfDay(ZoneOffset.UTC).toInstant()));
    var core = docx.getProperties().getCoreProperties();
    core.setTitle(metadata.title());
    core.setSubjectProperty(metadata.title());
    core.setCreator(metadata.agency());
    core.setLastModifiedByUser(metadata.agency());
    core.setDescription(metadata.renderer());
    core.getUnderlyingProperties().setLanguageProperty("vi");
    core.setCreated(moment);
    core.setModified(moment);
    if (metadata.snapshot() != null) {
      core.setIdentifier(metadata.snapshot());
    }
    docx.getProperties().getExtendedProperties().setApplication(metadata.renderer());
  }

  private void styles() throws IOException, OpenXML4JException {
    var name = PackagingURIHelper.createPartName("/word/styles.xml");
    var part = docx.getPackage().createPart(name, XWPFRelation.STYLES.getContentType());
    docx.getPackagePart()
        .addRelationship(name, TargetMode.INTERNAL, XWPFRelation.STYLES.getRelation());
    try (var from = Docx.class.getResourceAsStream("/document/styles.xml");
        var to = part.getOutputStream()) {
      if (from == null) {
        throw new IllegalStateException("missing styles");
      }
      from.transferTo(to);
    }
  }

  private void body() {
    var last = docx.getDocument().getBody().addNewSectPr();
    var header = docx.createHeader(HeaderFooterType.DEFAULT);
    var pageNumber = header.createParagraph();
    pageNumber.setStyle("PageNumber");
    pageNumber.getCTP().addNewFldSimple().setInstr(" PAGE ");
    letterhead();
    title();
    addressees();
    composition.legalBases().forEach(basis -> paragraph("LegalBasis", basis));
    composition.body().pieces().forEach(piece -> piece(piece, PORTRAIT_TEXT));
    paragraph("Closing", composition.closing());
    end();
    var orientation = Annex.Orientation.PORTRAIT;
    for (var annex : composition.annexes()) {
      var section = (CTSectPr) last.copy();
      paper(section, orientation);
      paragraph("Break").getCTP().getPPr().setSectPr(section);
      annex(annex);
      orientation = annex.orientation();
    }
    paper(last, orientation);
  }

  private void letterhead() {
    var columns = List.of(HeadLines.LEFT_COLUMN, HeadLines.RIGHT_COLUMN);
    var table = new WordTable(docx.createTable(), columns, HEADER_PADDING).centred();
    var above = table.row();
    var agency = above.cell();
    composition.head().parentAgency().forEach(line -> paragraph(agency, "ParentAgency", line));
    composition.head().agency().forEach(line -> paragraph(agency, "Agency", line));
    var leftWidth = HeadLines.LEFT_COLUMN - 2 * HEADER_PADDING;
    rule(next(agency), leftWidth, composition.head().agencyRule());
    var nation = above.cell();
    sized(nation, "Nation", HeadLines.NATION, composition.head().nationSize());
    paragraph(nation, "Motto", HeadLines.MOTTO);
    var rightWidth = HeadLines.RIGHT_COLUMN - 2 * HEADER_PADDING;
    rule(next(nation), rightWidth, HeadLines.mottoRule());
    var below = table.row();
    var number = below.cell();
    paragraph(number, "Number", composition.number());
    if (!composition.mark().isEmpty()) {
      // in a frame, with room for it
      var mark = Text.NO_BREAK_SPACE + composition.mark() + Text.NO_BREAK_SPACE;
      paragraph(number, "Mark", mark);
    }
    sized(
        below.cell(),
        "PlaceAndDay",
        composition.head().placeAndDay(),
        composition.head().placeSize());
  }

  private void title() {
    paragraph("DocumentType", composition.typeName());
    composition.subject().forEach(line -> paragraph("Subject", line));
    rule(docx.createParagraph(), PORTRAIT_TEXT, composition.subjectRule());
  }

  private void addressees() {
    var addressees = composition.addressees();
    if (addressees.size() == 1) {
      paragraph("Addressee", "Kính gửi: " + addressees.getFirst());
    } else if (!addressees.isEmpty()) {
      paragraph("Addressees", "Kính gửi:");
      addressees.forEach(addressee -> paragraph("AddresseeLine", "- " + addressee));
      docx.getLastParagraph().setSpacingAfter(240);
    } else {
      docx.getLastParagraph().setSpacingAfter(240);
    }
  }

  private void piece(Piece piece, int width) {
    switch (piece.block()) {
      case Heading(int level, String text) ->
          paragraph(
              "Heading" + level,
              piece.label() + " " + (level == 1 ? VietnameseText.capitals(text) : text));
      case Paragraph paragraph -> runs("", paragraph);
      case Bullets(List<Paragraph> items) -> items.forEach(item -> runs("- ", item));
      case Lead(String text) -> paragraph("Lead", "- " + text);
      case Note(String text) -> paragraph("Note", text);
      case PageBreak() -> paragraph("Break").setPageBreak(true);
      case Table table -> table(table, width);
      case Chart chart -> chart(chart);
    }
  }

  private void chart(Chart chart) {
    paragraph("Caption", chart.caption());
    var picture = BarChart.of(chart);
    var paragraph = docx.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(120);
    try (var png = new ByteArrayInputStream(picture.png())) {
      paragraph
          .createRun()
          .addPicture(
              png,
              PictureType.PNG,
              "chart.png",
              Units.toEMU(picture.width()),
              Units.toEMU(picture.height()))
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(chart.alternative());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    var drawn = paragraph.getCTP().getRArray(0).getDrawingArray(0).getInlineArray(0).getDocPr();
    drawn.setDescr(chart.alternative());
  }

  private void runs(String lead, Paragraph content) {
    var paragraph = paragraph("BodyText");
    if (content.isAnnouncement()) {
      paragraph.setKeepNext(true);
    }
    if (!lead.isEmpty()) {
      paragraph.createRun().setText(lead);
    }
    for (var run : content.runs()) {
      var written = paragraph.createRun();
      written.setText(VietnameseText.printable(run.text()));
      if (run.face().isBold()) {
        written.setBold(true);
      }
      if (run.face().isItalic()) {
        written.setItalic(true);
      }
    }
  }

  private void table(Table content, int width) {
    if (content.caption() != null) {
      paragraph("Caption", content.caption());
    }
    var size = TableSize.of(content);
    var widths = Arrays.stream(size.shares(width)).boxed().toList();
    var table = new WordTable(docx.createTable(), widths, TABLE_PADDING).ruled();
    header(table, content, size.points());
    for (var line : content.rows()) {
      var row = table.row();
      var style = line.total() ? "TableTotal" : "TableText";
      for (var i = 0; i < line.cells().size(); i++) {
        var cell = WordTable.middle(row.cell());
        sized(cell, style, line.cells().get(i), size.points())
            .setAlignment(alignment(content.columns().get(i).alignment()));
      }
    }
    paragraph("Break").setSpacingAfter(120);
  }

  private static void header(WordTable table, Table content, double size) {
    var columns = content.columns().size();
    var grid = HeaderGrid.of(columns, content.header());
    for (var at = 0; at < content.header().size(); at++) {
      var row = table.row().repeated();
      for (var column = 0; column < columns; ) {
        var title = grid.at(at, column);
        var begins = grid.beginsAt(at, column);
        var cell = WordTable.middle(row.cell(title.columns()));
        if (title.rows() > 1) {
          WordTable.join(cell, begins);
        }
        sized(cell, "TableHeader", begins ? title.text() : "", size);
        column += title.columns();
      }
    }
  }

  private static ParagraphAlignment alignment(Table.Alignment alignment) {
    return switch (alignment) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTER -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private void end() {
    var columns = List.of(RECIPIENTS_COLUMN, PORTRAIT_TEXT - RECIPIENTS_COLUMN);
    var row = new WordTable(docx.createTable(), columns, 0).row();
    var recipients = row.cell();
    paragraph(recipients, "RecipientsLabel", "Nơi nhận:");
    composition.recipients().forEach(line -> paragraph(recipients, "RecipientsLine", line));
    var signature = row.cell();
    composition.capacity().forEach(line -> paragraph(signature, "Capacity", line));
    paragraph(signature, "Signer", composition.signer());
  }

  private void annex(AnnexPart annex) {
    var width = annex.orientation() == Annex.Orientation.LANDSCAPE ? LANDSCAPE_TEXT : PORTRAIT_TEXT;
    paragraph("AnnexName", annex.name());
    annex.title().forEach(line -> paragraph("Subject", line));
    paragraph("AnnexReference", annex.reference());
    rule(docx.createParagraph(), width, annex.rule());
    docx.getLastParagraph().setSpacingAfter(200);
    annex.part().pieces().forEach(piece -> piece(piece, width));
  }

  private static void paper(CTSectPr section, Annex.Orientation orientation) {
    var landscape = orientation == Annex.Orientation.LANDSCAPE;
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
    size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
    if (landscape) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(landscape ? 1701 : 1985));
    margins.setRight(BigInteger.valueOf(landscape ? 851 : 1134));
    margins.setTop(BigInteger.valueOf(1418));
    margins.setBottom(BigInteger.valueOf(1134));
    margins.setHeader(BigInteger.valueOf(PAGE_NUMBER_AT));
    margins.setFooter(BigInteger.valueOf(PAGE_NUMBER_AT));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }

  /// A line of this many points in the middle of this many twips.
  private static void rule(XWPFParagraph paragraph, int width, double points) {
    var side = (int) Math.round((width - points * 20) / 2);
    paragraph.setStyle("Rule");
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = docx.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void paragraph(String style, String text) {
    paragraph(style).createRun().setText(VietnameseText.printable(text));
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell, String style, String text) {
    var paragraph = next(cell);
    paragraph.setStyle(style);
    paragraph.createRun().setText(VietnameseText.printable(text));
    return paragraph;
  }

  /// A new cell comes with an empty paragraph, which is used first.
  private static XWPFParagraph next(XWPFTableCell cell) {
    var first = cell.getParagraphs().getFirst();
    return first.getStyle() == null ? first : cell.addParagraph();
  }

  private static XWPFParagraph sized(XWPFTableCell cell, String style, String text, double size) {
    var paragraph = paragraph(cell, style, text);
    paragraph.getRuns().getFirst().setFontSize(size);
    return paragraph;
  }
}
