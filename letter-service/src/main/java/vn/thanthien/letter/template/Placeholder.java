package vn.thanthien.letter.template;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// What a wording may leave open, written `{recipientName}`.
public enum Placeholder {
  RECIPIENT_NAME("recipientName"),
  RECIPIENT_ADDRESS("recipientAddress"),
  VILLAGE("village"),
  UNIT_NAME("unitName"),
  REASON("reason"),
  DOSSIER_CODE("dossierCode"),
  /// Ngày hẹn trả: only an apology speaks of it.
  DUE_DATE("dueDate", LetterKind.APOLOGY),
  /// Ngày hẹn lại.
  NEW_DUE_DATE("newDueDate", LetterKind.APOLOGY);

  private final String word;
  private final @Nullable LetterKind only;

  Placeholder(String word) {
    this(word, null);
  }

  Placeholder(String word, @Nullable LetterKind only) {
    this.word = word;
    this.only = only;
  }

  /// As it stands between the braces.
  public String word() {
    return word;
  }

  boolean isFor(LetterKind kind) {
    return only == null || only == kind;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
  }
}
