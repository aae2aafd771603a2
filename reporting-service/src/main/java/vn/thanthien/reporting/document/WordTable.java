package vn.thanthien.reporting.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A DOCX table of fixed column widths (twips), without borders unless ruled. No row breaks across
/// pages.
final class WordTable {
  private static final int RULE_EIGHTHS_OF_A_POINT = 4;

  private final XWPFTable table;
  private final List<Integer> widths;

  /// @param table just made, with the one row the library gives it
  /// @param padding left and right of every cell
  WordTable(XWPFTable table, List<Integer> widths, int padding) {
    this.table = table;
    this.widths = widths;
    table.removeRow(0);
    table.removeBorders();
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setCellMargins(0, padding, 0, padding);
    var grid = table.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
  }

  WordTable centred() {
    table.setTableAlignment(TableRowAlign.CENTER);
    return this;
  }

  /// Thin lines around and between all cells, texts in the middle of their height.
  WordTable ruled() {
    var line = XWPFBorderType.SINGLE;
    table.setTopBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    table.setBottomBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    table.setLeftBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    table.setRightBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    table.setInsideHBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    table.setInsideVBorder(line, RULE_EIGHTHS_OF_A_POINT, 0, "000000");
    return this;
  }

  Row row() {
    var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
    row.setCantSplitRow(true);
    return new Row(row);
  }

  /// A row being filled from the left.
  final class Row {
    private final XWPFTableRow row;
    private int column;

    private Row(XWPFTableRow row) {
      this.row = row;
    }

    /// Printed again on every page the table reaches.
    Row repeated() {
      row.setRepeatHeader(true);
      return this;
    }

    XWPFTableCell cell() {
      return cell(1);
    }

    /// The next cell, over this many columns.
    XWPFTableCell cell(int span) {
      var cell = row.createCell();
      var width = widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
      column += span;
      var properties = properties(cell);
      var cellWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
      cellWidth.setType(STTblWidth.DXA);
      cellWidth.setW(BigInteger.valueOf(width));
      if (span > 1) {
        properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
      }
      return cell;
    }
  }

  /// Joins this cell to the ones below (its first row) or above (the others).
  static void join(XWPFTableCell cell, boolean first) {
    properties(cell).addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
  }

  static XWPFTableCell middle(XWPFTableCell cell) {
    cell.setVerticalAlignment(XWPFVertAlign.CENTER);
    return cell;
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    var cellOfXml = cell.getCTTc();
    return cellOfXml.isSetTcPr() ? cellOfXml.getTcPr() : cellOfXml.addNewTcPr();
  }
}
