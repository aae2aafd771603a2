package vn.thanthien.reporting.document;

import vn.thanthien.kernel.paper.Paper;

/// Writes a document as a tagged PDF (PDF/UA-1) with every font embedded.
public final class Pdf {

  private Pdf() {}

  /// The file's bytes; dated by the document, not by the clock.
  public static byte[] of(OfficialDocument document) {
    var composition = Composition.of(document);
    return Paper.pdf(
        Html.of(composition), composition.metadata().renderer(), document.letterhead().date());
  }
}
