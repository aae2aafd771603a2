package vn.thanthien.local.demo;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated text as spreadsheets write it (RFC 4180): a cell in double quotes may hold
/// commas, line breaks and doubled quotes.
final class Csv {

  /// @param line where the row begins, from 1
  record Row(int line, List<String> cells) {}

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private Csv(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// All rows, the header first; empty lines are left out.
  static List<Row> read(String file, String text) {
    var csv = new Csv(file, text);
    var rows = new ArrayList<Row>();
    while (csv.at < text.length()) {
      var row = csv.row();
      if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    var first = line;
    var cells = new ArrayList<String>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else {
        endOfLine(first);
        return new Row(first, List.copyOf(cells));
      }
    }
  }

  private String plain() {
    var start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var cell = new StringBuilder();
    var first = line;
    at++;
    while (at < text.length()) {
      var letter = text.charAt(at++);
      if (letter == '\n') {
        line++;
      }
      if (letter != '"') {
        cell.append(letter);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
    throw new LoadFailure(file + ":" + first + ": a quoted cell does not end");
  }

  private void endOfLine(int first) {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    } else if (at < text.length()) {
      throw new LoadFailure(file + ":" + first + ": text after a quoted cell");
    }
    line++;
  }
}
