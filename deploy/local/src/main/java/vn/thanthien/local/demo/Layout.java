package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The columns of a table and what kind of value each holds. An empty cell is no value.
final class Layout {

  private enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    WORDS
  }

  private final Map<String, Kind> columns = new LinkedHashMap<>();

  private Layout() {}

  static Layout of(String... texts) {
    return new Layout().add(Kind.TEXT, texts);
  }

  Layout numbers(String... names) {
    return add(Kind.NUMBER, names);
  }

  /// `true` or `false`.
  Layout yesNo(String... names) {
    return add(Kind.YES_NO, names);
  }

  /// Several values separated by blanks.
  Layout words(String... names) {
    return add(Kind.WORDS, names);
  }

  boolean knows(String column) {
    return columns.containsKey(column);
  }

  Set<String> names() {
    return columns.keySet();
  }

  void put(ObjectNode body, String where, String column, String cell) {
    var kind = columns.get(column);
    if (cell.isEmpty() || kind == null) {
      return;
    }
    switch (kind) {
      case TEXT -> body.put(column, cell);
      case NUMBER -> body.put(column, number(where, column, cell));
      case YES_NO -> {
        if (!cell.equals("true") && !cell.equals("false")) {
          throw new LoadFailure(where + ": " + column + " must be true or false, not " + cell);
        }
        body.put(column, cell.equals("true"));
      }
      case WORDS -> {
        var words = body.putArray(column);
        for (var word : cell.split("\\s+", -1)) {
          words.add(word);
        }
      }
    }
  }

  private static long number(String where, String column, String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException e) {
      throw new LoadFailure(where + ": " + column + " must be a whole number, not " + cell, e);
    }
  }

  private Layout add(Kind kind, String... names) {
    for (var name : names) {
      columns.put(name, kind);
    }
    return this;
  }
}
