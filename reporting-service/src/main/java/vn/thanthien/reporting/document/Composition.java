package vn.thanthien.reporting.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The document's wording and line breaks, decided once for every form it is written in.
///
/// Sizes and widths are points. Rules: NĐ 30/2020; the header's columns are those of the decree's
/// own sample file.
///
/// @param parentAgency lines in capitals, may be empty
/// @param agency lines in bold capitals
/// @param agencyRule length of the line under the agency
/// @param nationSize size of the national title, so that it stays on one line
/// @param mark "DỰ THẢO", or empty
/// @param placeAndDay "Hoằng Cát, ngày 05 tháng 11 năm 2023"
/// @param placeSize size of the line above
/// @param subjectRule length of the line under the subject
record Composition(
    List<String> parentAgency,
    List<String> agency,
    double agencyRule,
    double nationSize,
    String number,
    String mark,
    String placeAndDay,
    double placeSize,
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

  static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  static final String DRAFT = "DỰ THẢO";
  static final double MOTTO_SIZE = 14;

  /// Columns of the header, twips (1/20 point).
  static final int LEFT_COLUMN = 3829;

  static final int RIGHT_COLUMN = 5670;

  private static final double HEADER_SIZE = 13;
  private static final double SMALLER_HEADER_SIZE = 12;
  private static final double LEFT_WIDTH = LEFT_COLUMN / 20.0 - 6;
  private static final double RIGHT_WIDTH = RIGHT_COLUMN / 20.0 - 6;
  private static final double SUBJECT_SIZE = 14;
  private static final double SUBJECT_WIDTH = 420;

  /// Between a third and a half of the text above it.
  private static final double RULE_SHARE = 0.4;

  /// Names that keep a line of their own when the whole does not fit on one.
  private static final List<String> BODIES =
      List.of(
          "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN ", "VĂN PHÒNG HĐND VÀ UBND ");

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
    var agency = agencyLines(letterhead.agency());
    var subject = Face.BOLD.lines(Text.clean(document.subject()), SUBJECT_SIZE, SUBJECT_WIDTH);
    var placeAndDay = Text.clean(letterhead.place()) + ", " + letterhead.day();
    var parent = letterhead.parentAgency();
    return new Composition(
        parent == null
            ? List.of()
            : Face.REGULAR.lines(Text.capitals(parent), HEADER_SIZE, LEFT_WIDTH),
        agency,
        ruleUnder(agency, HEADER_SIZE),
        fitting(Face.BOLD, NATION),
        "Số: " + letterhead.notation(),
        letterhead.isDraft() ? DRAFT : "",
        placeAndDay,
        fitting(Face.ITALIC, placeAndDay),
        Text.capitals(document.typeName()),
        subject,
        ruleUnder(subject, SUBJECT_SIZE),
        addressees(document),
        Text.enumeration(document.legalBases()),
        part(document.body(), document.numbering()),
        Text.ending(document.closing(), "./."),
        recipients(document),
        document.signature().capacity().stream().map(Text::capitals).toList(),
        document.signature().name() == null ? "" : Text.clean(document.signature().name()),
        annexes(document),
        new Metadata(
            Text.sentenceCase(document.typeName()) + " " + Text.clean(document.subject()),
            Text.clean(letterhead.agency()),
            "reporting-service renderer " + OfficialDocument.RENDERER_VERSION,
            document.snapshot()));
  }

  static double mottoRule() {
    return Face.BOLD.widthOf(MOTTO, MOTTO_SIZE);
  }

  private static List<String> agencyLines(String agency) {
    var name = Text.capitals(agency);
    if (Face.BOLD.widthOf(name, HEADER_SIZE) > LEFT_WIDTH) {
      for (var body : BODIES) {
        if (name.startsWith(body)) {
          var lines = new ArrayList<String>();
          lines.add(body.strip());
          lines.addAll(Face.BOLD.lines(name.substring(body.length()), HEADER_SIZE, LEFT_WIDTH));
          return List.copyOf(lines);
        }
      }
    }
    return Face.BOLD.lines(name, HEADER_SIZE, LEFT_WIDTH);
  }

  private static double fitting(Face face, String text) {
    return face.widthOf(text, HEADER_SIZE) <= RIGHT_WIDTH ? HEADER_SIZE : SMALLER_HEADER_SIZE;
  }

  private static double ruleUnder(List<String> lines, double size) {
    var last = lines.getLast();
    return RULE_SHARE * Face.BOLD.widthOf(last, size);
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
              Text.capitals(annex.title()), SUBJECT_SIZE, landscape ? 600 : SUBJECT_WIDTH);
      parts.add(
          new AnnexPart(
              annexes.size() == 1 ? "Phụ lục" : "Phụ lục " + Numbering.roman(i + 1),
              title,
              "(Kèm theo %s số %s %s của %s)"
                  .formatted(
                      Text.sentenceCase(document.typeName()),
                      document.letterhead().notation(),
                      document.letterhead().day(),
                      Text.clean(document.letterhead().agency())),
              ruleUnder(title, SUBJECT_SIZE),
              annex.orientation(),
              part(annex.blocks(), document.numbering())));
    }
    return List.copyOf(parts);
  }
}
