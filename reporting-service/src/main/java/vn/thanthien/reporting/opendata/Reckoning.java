package vn.thanthien.reporting.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Tells how a number can be reckoned from others: by adding and subtracting them.
final class Reckoning {

  private static final double NOTHING = 1e-9;

  private Reckoning() {}

  /// Which of the known sums are needed to reckon another; empty where it does not follow.
  static List<Integer> of(Map<String, Double> sought, List<Map<String, Double>> known) {
    var rows = rows(sought, known);
    var pivots = eliminate(rows, known.size());
    var needed = new ArrayList<Integer>();
    for (var row = 0; row < rows.length; row++) {
      var remainder = rows[row][known.size()];
      if (Math.abs(remainder) > NOTHING) {
        if (row >= pivots.size()) {
          return List.of();
        }
        needed.add(pivots.get(row));
      }
    }
    return needed;
  }

  /// One equation for each thing that is counted: how often the known sums hold it, and at the end
  /// how often the sought one does.
  private static double[][] rows(Map<String, Double> sought, List<Map<String, Double>> known) {
    Collection<String> things = new TreeSet<>(sought.keySet());
    known.forEach(sum -> things.addAll(sum.keySet()));
    var rows = new double[things.size()][known.size() + 1];
    var row = 0;
    for (var thing : things) {
      for (var column = 0; column < known.size(); column++) {
        rows[row][column] = known.get(column).getOrDefault(thing, 0.0);
      }
      rows[row++][known.size()] = sought.getOrDefault(thing, 0.0);
    }
    return rows;
  }

  /// Gauss and Jordan; the column each of the first rows is left with.
  private static List<Integer> eliminate(double[][] rows, int columns) {
    var pivots = new ArrayList<Integer>();
    for (var column = 0; column < columns && pivots.size() < rows.length; column++) {
      var top = pivots.size();
      var best = top;
      for (var row = top; row < rows.length; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
          best = row;
        }
      }
      if (Math.abs(rows[best][column]) <= NOTHING) {
        continue;
      }
      var pivot = rows[best];
      rows[best] = rows[top];
      rows[top] = pivot;
      for (var row = 0; row < rows.length; row++) {
        var times = rows[row][column] / pivot[column];
        if (row != top && times != 0) {
          for (var i = column; i <= columns; i++) {
            rows[row][i] -= times * pivot[i];
          }
        }
      }
      pivots.add(column);
    }
    return pivots;
  }
}
