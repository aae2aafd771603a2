package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;

/// One word, number or punctuation mark of the original text.
///
/// @param number the value of a number written in digits, else null
/// @param breaksBefore line breaks between this and the word before
record Word(
    Kind kind,
    String key,
    int start,
    int end,
    BigDecimal number,
    boolean capital,
    int breaksBefore) {

  enum Kind {
    LETTERS,
    NUMBER,
    MARK
  }

  boolean is(String otherKey) {
    return key.equals(otherKey);
  }

  boolean isMark() {
    return kind == Kind.MARK;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  Word withKey(String otherKey) {
    return new Word(kind, otherKey, start, end, number, capital, breaksBefore);
  }
}
