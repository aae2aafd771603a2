package vn.thanthien.reporting.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.paper.Face;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.kernel.text.VietnameseText;

/// The document's wording and line breaks, decided once for every form it is written in.
///
/// Sizes and widths are points.
///
/// @param mark "DỰ THẢO", or empty
/// @param subjectRule length of the line under the subject
record Composition(
    HeadLines head,
    String number,
    String mark,
    String typeName,
    List<String> subject,
    double subjectRule,
    List<String> addressees,
    List<String> legalBases,
    Part body,
    String closing,
    List<String> recipients,
    List<String> capacity,
    String signer,
    List<AnnexPart> annexes,
    Metadata metadata) {

  static final String DRAFT = "DỰ THẢO";
  private static final double SUBJECT_SIZE = 14;
  private static final double SUBJECT_WIDTH = 420;

  /// Blocks whose headings carry their numbers.
  record Part(List<Piece> pieces) {}

  /// A block and, for a heading, its number.
  record Piece(Block block, String label) {}

  /// @param name "Phụ lục I"
  /// @param reference "(Kèm theo Báo cáo số …)"
  record AnnexPart(
      String name,
      List<String> title,
      String reference,
      double rule,
      Annex.Orientation orientation,
      Part part) {}

  /// What the files say about themselves.
  record Metadata(String title, String agency, String renderer, @Nullable String snapshot) {}

  static Composition of(OfficialDocument document) {
    var letterhead = document.letterhead();
    var subject =
        Face.BOLD.lines(VietnameseText.printable(document.subject()), SUBJECT_SIZE, SUBJECT_WIDTH);
    return new Composition(
        HeadLines.of(
            letterhead.parentAgency(),
            letterhead.agency(),
            VietnameseText.printable(letterhead.place()) + ", " + letterhead.day()),
        "Số: " + letterhead.notation(),
        letterhead.isDraft() ? DRAFT : "",
        VietnameseText.capitals(document.typeName()),
        subject,
        HeadLines.ruleUnder(subject, SUBJECT_SIZE),
        addressees(document),
        Text.enumeration(document.legalBases()),
        part(document.body(), document.numbering()),
        Text.ending(document.closing(), "./."),
        recipients(document),
        document.signature().capacity().stream().map(VietnameseText::capitals).toList(),
        document.signature().name() == null
            ? ""
            : VietnameseText.printable(document.signature().name()),
        annexes(document),
        new Metadata(
            Text.sentenceCase(document.typeName())
                + " "
                + VietnameseText.printable(document.subject()),
            VietnameseText.printable(letterhead.agency()),
            "reporting-service renderer " + OfficialDocument.RENDERER_VERSION,
            document.snapshot()));
  }

  private static List<String> addressees(OfficialDocument document) {
    var addressees = document.addressees();
    return addressees.size() == 1
        ? List.of(Text.ending(addressees.getFirst(), ""))
        : Text.enumeration(addressees);
  }

  private static List<String> recipients(OfficialDocument document) {
    var lines = new ArrayList<String>();
    if (!document.addressees().isEmpty()) {
      lines.add("- Như trên;");
    }
    document.recipients().others().forEach(other -> lines.add("- " + Text.ending(other, ";")));
    lines.add("- Lưu: " + Text.ending(document.recipients().archive(), "."));
    return List.copyOf(lines);
  }

  private static Part part(List<Block> blocks, Numbering numbering) {
    var counter = numbering.counter();
    return new Part(
        blocks.stream()
            .map(block ->
                new Piece(
                    block,
                    block instanceof Block.Heading heading ? counter.next(heading.level()) : ""))
            .toList());
  }

  private static List<AnnexPart> annexes(OfficialDocument document) {
    var parts = new ArrayList<AnnexPart>();
    var annexes = document.annexes();
    for (var i = 0; i < annexes.size(); i++) {
      var annex = annexes.get(i);
      var landscape = annex.orientation() == Annex.Orientation.LANDSCAPE;
      var title =
          Face.BOLD.lines(
              VietnameseText.capitals(annex.title()),
              SUBJECT_SIZE,
              landscape ? 600 : SUBJECT_WIDTH);
      parts.add(
          new AnnexPart(
              annexes.size() == 1 ? "Phụ lục" : "Phụ lục " + Numbering.roman(i + 1),
              title,
              "(Kèm theo %s số %s %s của %s)"
                  .formatted(
                      Text.sentenceCase(document.typeName()),
                      document.letterhead().notation(),
                      document.letterhead().day(),
                      VietnameseText.printable(document.letterhead().agency())),
              HeadLines.ruleUnder(title, SUBJECT_SIZE),
              annex.orientation(),
              part(annex.blocks(), document.numbering())));
    }
    return List.copyOf(parts);
  }
}
