package vn.thanthien.reporting.document;

/// How headings of levels 1 to 4 are numbered.
public enum Numbering {
  /// I. / 1. / 1.1 / 1.1.1
  DECIMAL,
  /// I. / 1. / a) / a.1)
  LETTERED;

  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  /// Capital Roman numeral of a number from 1 to 399.
  static String roman(int number) {
    var numeral = new StringBuilder();
    var rest = number;
    for (var i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        numeral.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return numeral.toString();
  }

  /// Labels of one body or annex, in reading order.
  Counter counter() {
    return new Counter(this);
  }

  /// Remembers the number reached at each level.
  static final class Counter {
    private final Numbering numbering;
    private final int[] reached = new int[Block.Heading.DEEPEST + 1];

    private Counter(Numbering numbering) {
      this.numbering = numbering;
    }

    /// The label of the next heading of this level. A level that was skipped counts as its first.
    String next(int level) {
      reached[level]++;
      for (var above = 1; above < level; above++) {
        reached[above] = Math.max(1, reached[above]);
      }
      for (var below = level + 1; below < reached.length; below++) {
        reached[below] = 0;
      }
      return switch (level) {
        case 1 -> roman(reached[1]) + ".";
        case 2 -> reached[2] + ".";
        default -> numbering == DECIMAL ? decimal(level) : lettered(level);
      };
    }

    private String decimal(int level) {
      var label = new StringBuilder().append(reached[2]);
      for (var at = 3; at <= level; at++) {
        label.append('.').append(reached[at]);
      }
      return label.toString();
    }

    private String lettered(int level) {
      var letter = letter(reached[3]);
      return level == 3 ? letter + ")" : letter + "." + reached[4] + ")";
    }

    private static String letter(int number) {
      return number <= LETTERS.length()
          ? LETTERS.substring(number - 1, number)
          : Integer.toString(number);
    }
  }
}
