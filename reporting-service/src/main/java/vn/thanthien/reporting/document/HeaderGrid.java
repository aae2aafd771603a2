package vn.thanthien.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.document.Block.Table.HeaderCell;

/// The header of a table laid out on its columns: which cell covers which place.
final class HeaderGrid {
  private final @Nullable HeaderCell[][] places;
  private final boolean[][] begins;

  private HeaderGrid(int rows, int columns) {
    places = new HeaderCell[rows][columns];
    begins = new boolean[rows][columns];
  }

  /// @throws IllegalArgumentException unless the cells fill every place exactly once
  static HeaderGrid of(int columns, List<List<HeaderCell>> header) {
    if (columns < 1 || header.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column and a header row");
    }
    var grid = new HeaderGrid(header.size(), columns);
    for (var row = 0; row < header.size(); row++) {
      for (var cell : header.get(row)) {
        grid.place(row, cell);
      }
    }
    for (var row : grid.places) {
      for (var place : row) {
        if (place == null) {
          throw new IllegalArgumentException("the header does not fill the table's columns");
        }
      }
    }
    return grid;
  }

  private void place(int row, HeaderCell cell) {
    var column = 0;
    while (column < places[row].length && places[row][column] != null) {
      column++;
    }
    var fits =
        cell.columns() >= 1
            && cell.rows() >= 1
            && column + cell.columns() <= places[row].length
            && row + cell.rows() <= places.length;
    if (!fits) {
      throw new IllegalArgumentException("header cell leaves the table: " + cell.text());
    }
    for (var down = row; down < row + cell.rows(); down++) {
      for (var right = column; right < column + cell.columns(); right++) {
        if (places[down][right] != null) {
          throw new IllegalArgumentException("header cells overlap: " + cell.text());
        }
        places[down][right] = cell;
      }
    }
    begins[row][column] = true;
  }

  /// The cell that covers this place.
  HeaderCell at(int row, int column) {
    var cell = places[row][column];
    if (cell == null) {
      throw new IllegalStateException("empty place in a checked header");
    }
    return cell;
  }

  /// Whether the cell of this place has its first row and column here.
  boolean beginsAt(int row, int column) {
    return begins[row][column];
  }
}
