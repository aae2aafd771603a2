package vn.thanthien.letter.template;

import java.util.Arrays;
import java.util.List;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// A placeholder on the wire.
///
/// @param word as it stands between the braces
/// @param kinds of letters it may stand in
/// @param neededFor kinds of letters whose templates are refused without it
record PlaceholderView(
    String word, Placeholder.Type type, List<LetterKind> kinds, List<LetterKind> neededFor) {

  static PlaceholderView of(Placeholder placeholder) {
    return new PlaceholderView(
        placeholder.word(),
        placeholder.type(),
        Arrays.stream(LetterKind.values()).filter(placeholder::isFor).toList(),
        Arrays.stream(LetterKind.values()).filter(placeholder::isNeededFor).toList());
  }
}
