package vn.thanthien.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseText;

/// One piece of a body or an annex.
public sealed interface Block {

  /// A numbered heading; its number is given while writing.
  ///
  /// @param level from 1 (I.) to 4
  record Heading(int level, String text) implements Block {
    static final int DEEPEST = 4;

    public Heading {
      Text.require("heading", text);
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException("heading level is not 1 to 4: " + level);
      }
    }
  }

  /// A paragraph of the body: justified, first line indented.
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /// Whether it announces what follows, e.g. a list; never left alone at the foot of a page.
    boolean isAnnouncement() {
      return !runs.isEmpty() && runs.getLast().text().stripTrailing().endsWith(":");
    }

    public static Paragraph of(String text) {
      return new Paragraph(List.of(Run.plain(text)));
    }
  }

  /// Paragraphs that begin with a dash.
  record Bullets(List<Paragraph> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }

    public static Bullets of(String... items) {
      return new Bullets(List.of(items).stream().map(Paragraph::of).toList());
    }
  }

  /// The title of what follows, in italics behind a dash; never left alone at the foot of a page.
  record Lead(String text) implements Block {}

  /// A remark in smaller italics, e.g. under a table.
  record Note(String text) implements Block {}

  /// Horizontal bars over a scale of percent, from the top in the order given.
  ///
  /// @param caption printed above
  /// @param bars one or more
  record Chart(String caption, List<Bar> bars) implements Block {

    public Chart {
      Text.require("caption", caption);
      bars = List.copyOf(bars);
      if (bars.isEmpty()) {
        throw new IllegalArgumentException("a chart of nothing: " + caption);
      }
    }

    /// What the picture shows, in words, for who cannot see it.
    public String alternative() {
      return bars.stream()
          .map(bar -> bar.name() + ": " + bar.label())
          .collect(Collectors.joining("; ", "Biểu đồ thanh ngang. " + caption + ". ", "."));
    }

    /// One bar.
    ///
    /// @param percent its length, from 0 to 100; absent where there is none to draw
    /// @param label said at its end
    /// @param faint set apart from the others
    public record Bar(String name, @Nullable BigDecimal percent, String label, boolean faint) {}
  }

  /// What follows starts on a new page.
  record PageBreak() implements Block {}

  /// A ruled table over the whole width; its header is repeated on every page it reaches.
  ///
  /// @param caption printed above; null for none
  /// @param columns at least one; every row has as many cells
  /// @param header rows whose spans together fill the columns
  record Table(
      @Nullable String caption, List<Column> columns, List<List<HeaderCell>> header, List<Row> rows)
      implements Block {

    public Table {
      columns = List.copyOf(columns);
      header = header.stream().map(List::copyOf).toList();
      rows = List.copyOf(rows);
      HeaderGrid.of(columns.size(), header);
      for (var row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "row has %d cells, table has %d columns"
                  .formatted(row.cells().size(), columns.size()));
        }
      }
    }

    /// A table with one header row: a title per column.
    public static Table of(
        @Nullable String caption, List<String> titles, List<Column> columns, List<Row> rows) {
      var cells = titles.stream().map(HeaderCell::of).toList();
      return new Table(caption, columns, List.of(cells), rows);
    }

    /// How wide a column is and where its texts stand.
    ///
    /// @param weight share of the width, above 0
    public record Column(int weight, Alignment alignment) {
      public Column {
        if (weight < 1) {
          throw new IllegalArgumentException("column weight is below 1: " + weight);
        }
      }

      public static Column text(int weight) {
        return new Column(weight, Alignment.LEFT);
      }

      public static Column centred(int weight) {
        return new Column(weight, Alignment.CENTER);
      }

      public static Column figure(int weight) {
        return new Column(weight, Alignment.RIGHT);
      }
    }

    /// Where the texts of a column stand.
    public enum Alignment {
      LEFT,
      CENTER,
      RIGHT;

      String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /// A title of the header.
    ///
    /// @param columns how many columns it covers, from 1
    /// @param rows how many header rows it covers, from 1
    public record HeaderCell(String text, int columns, int rows) {
      public static HeaderCell of(String text) {
        return new HeaderCell(text, 1, 1);
      }
    }

    /// One line of the table.
    ///
    /// @param total printed bold
    public record Row(List<String> cells, boolean total) {
      public Row {
        cells = List.copyOf(cells);
      }

      public static Row of(String... cells) {
        return new Row(List.of(cells), false);
      }

      public static Row total(String... cells) {
        return new Row(List.of(cells), true);
      }
    }
  }

  /// What an official typed, as blocks: one paragraph per line, lines that begin with a dash, a
  /// plus or a bullet sign as bullets, empty lines dropped.
  static List<Block> typed(String narrative) {
    var blocks = new ArrayList<Block>();
    var items = new ArrayList<Paragraph>();
    for (var line : narrative.lines().map(VietnameseText::printable).map(String::strip).toList()) {
      if (line.startsWith("- ") || line.startsWith("+ ") || line.startsWith("• ")) {
        items.add(Paragraph.of(line.substring(2).strip()));
        continue;
      }
      if (!items.isEmpty()) {
        blocks.add(new Bullets(items));
        items.clear();
      }
      if (!line.isEmpty()) {
        blocks.add(Paragraph.of(line));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Bullets(items));
    }
    return List.copyOf(blocks);
  }
}
