package vn.thanthien.letter.template;

import java.util.Arrays;
import java.util.Optional;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// What a wording may leave open, written `{recipientName}`.
public enum Placeholder {
  RECIPIENT_NAME("recipientName", Type.TEXT),
  RECIPIENT_ADDRESS("recipientAddress", Type.TEXT),
  VILLAGE("village", Type.TEXT),
  UNIT_NAME("unitName", Type.TEXT),
  REASON("reason", Type.TEXT),
  DOSSIER_CODE("dossierCode", Type.TEXT),
  /// Ngày hẹn trả: only an apology speaks of it.
  DUE_DATE("dueDate", Type.DATE),
  /// Ngày hẹn lại.
  NEW_DUE_DATE("newDueDate", Type.DATE);

  private final String word;
  private final Type type;

  Placeholder(String word, Type type) {
    this.word = word;
    this.type = type;
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

  /// Whether no letter of the kind can do without it: every letter is addressed, an apology says
  /// why and until when, thanks say what for.
  boolean isNeededFor(LetterKind kind) {
    return switch (this) {
      case RECIPIENT_NAME -> true;
      case REASON -> kind == LetterKind.APOLOGY || kind == LetterKind.THANKS;
      case NEW_DUE_DATE -> kind == LetterKind.APOLOGY;
      case RECIPIENT_ADDRESS, VILLAGE, UNIT_NAME, DOSSIER_CODE, DUE_DATE -> false;
    };
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
