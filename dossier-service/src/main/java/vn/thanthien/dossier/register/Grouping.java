package vn.thanthien.dossier.register;

/// What the rows of a unit are by.
enum Grouping {
  FIELD("procedure_field", "Lĩnh vực"),
  PROCEDURE("procedure_code", "Thủ tục");

  private final String column;
  private final String title;

  Grouping(String column, String title) {
    this.column = column;
    this.title = title;
  }

  String column() {
    return column;
  }

  /// For people.
  String title() {
    return title;
  }
}
