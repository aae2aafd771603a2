package vn.thanthien.letter.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// What a wording may leave open, written `{recipientName}`.
public enum Placeholder {
  RECIPIENT_NAME("recipientName", Type.TEXT, EnumSet.allOf(LetterKind.class)),
  RECIPIENT_ADDRESS("recipientAddress", Type.TEXT, EnumSet.noneOf(LetterKind.class)),
  VILLAGE("village", Type.TEXT, EnumSet.noneOf(LetterKind.class)),
  UNIT_NAME("unitName", Type.TEXT, EnumSet.noneOf(LetterKind.class)),
  /// An apology says why, thanks say what for.
  REASON("reason", Type.TEXT, EnumSet.of(LetterKind.APOLOGY, LetterKind.THANKS)),
  DOSSIER_CODE("dossierCode", Type.TEXT, EnumSet.noneOf(LetterKind.class)),
  /// Ngày hẹn trả: only an apology speaks of it.
  DUE_DATE("dueDate", Type.DATE, EnumSet.noneOf(LetterKind.class)),
  /// Ngày hẹn lại: an apology names it.
  NEW_DUE_DATE("newDueDate", Type.DATE, EnumSet.of(LetterKind.APOLOGY));

  private final String word;
  private final Type type;
  private final Set<LetterKind> needed;

  Placeholder(String word, Type type, Set<LetterKind> needed) {
    this.word = word;
    this.type = type;
    this.needed = needed;
  }

  /// As it stands between the braces.
  public String word() {
    return word;
  }

  Type type() {
    return type;
  }

  boolean isFor(LetterKind kind) {
    return type == Type.TEXT || kind == LetterKind.APOLOGY;
  }

  /// Whether no letter of the kind can do without it.
  boolean isNeededFor(LetterKind kind) {
    return needed.contains(kind);
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
  }

  /// What is put in its place.
  public enum Type {
    /// One line, printed as it is.
    TEXT,
    /// A legal day, printed `dd/MM/yyyy`.
    DATE
  }
}
