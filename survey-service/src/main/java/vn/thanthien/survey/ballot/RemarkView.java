package vn.thanthien.survey.ballot;

import java.util.UUID;

/// A remark on the wire.
///
/// @param question code of the question it answers
record RemarkView(UUID id, String question, String text) {

  static RemarkView of(Remark remark) {
    return new RemarkView(remark.id(), remark.question(), remark.text());
  }
}
