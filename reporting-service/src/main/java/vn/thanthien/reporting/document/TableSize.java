package vn.thanthien.reporting.document;

import vn.thanthien.reporting.document.Block.Table;

/// Letter size and column widths of a table: the more columns, the smaller the letters.
///
/// @param points letter size; running text has 13–14 (NĐ 30/2020); for tables the sizes are ours
record TableSize(double points, Table table) {
  static TableSize of(Table table) {
    var columns = table.columns().size();
    return new TableSize(columns <= 6 ? 13 : columns <= 9 ? 12 : columns <= 18 ? 11 : 9, table);
  }

  /// The columns' shares of a whole; they add up to it exactly.
  int[] shares(int whole) {
    var weights = table.columns().stream().mapToInt(Table.Column::weight).toArray();
    var total = 0;
    for (var weight : weights) {
      total += weight;
    }
    var shares = new int[weights.length];
    var before = 0;
    for (var i = 0; i < weights.length; i++) {
      var upTo = before + weights[i];
      shares[i] = whole * upTo / total - whole * before / total;
      before = upTo;
    }
    return shares;
  }
}
