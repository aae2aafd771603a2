package vn.thanthien.kernel.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseText;

/// The lines of a letterhead, broken and sized so that nothing is cut off (NĐ 30/2020/NĐ-CP, Phụ
/// lục I; the columns are those of the decree's own sample file). Sizes and widths are points.
///
/// @param parentAgency lines in capitals, may be empty
/// @param agency lines in bold capitals
/// @param agencyRule length of the line under the agency
/// @param nationSize size of the national title, so that it stays on one line
/// @param placeAndDay "Hoằng Cát, ngày 05 tháng 11 năm 2023"
/// @param placeSize size of the line above
public record HeadLines(
    List<String> parentAgency,
    List<String> agency,
    double agencyRule,
    double nationSize,
    String placeAndDay,
    double placeSize) {

  public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  public static final double MOTTO_SIZE = 14;

  /// Columns of the header, twips (1/20 point).
  public static final int LEFT_COLUMN = 3829;

  public static final int RIGHT_COLUMN = 5670;

  private static final double SIZE = 13;
  private static final double SMALLER_SIZE = 12;
  private static final double LEFT_WIDTH = LEFT_COLUMN / 20.0 - 6;
  private static final double RIGHT_WIDTH = RIGHT_COLUMN / 20.0 - 6;

  /// Between a third and a half of the text above it.
  private static final double RULE_SHARE = 0.4;

  /// Names that keep a line of their own when the whole does not fit on one.
  private static final List<String> BODIES =
      List.of(
          "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN ", "VĂN PHÒNG HĐND VÀ UBND ");

  /// Breaks and sizes the lines.
  ///
  /// @param parentAgency the body directly above, null for none
  /// @param agency who issues, in ordinary case
  public static HeadLines of(@Nullable String parentAgency, String agency, String placeAndDay) {
    var lines = agencyLines(agency);
    return new HeadLines(
        parentAgency == null
            ? List.of()
            : Face.REGULAR.lines(VietnameseText.capitals(parentAgency), SIZE, LEFT_WIDTH),
        lines,
        ruleUnder(lines, SIZE),
        fitting(Face.BOLD, NATION),
        placeAndDay,
        fitting(Face.ITALIC, placeAndDay));
  }

  /// Length of the line under the motto, the motto's own.
  public static double mottoRule() {
    return Face.BOLD.widthOf(MOTTO, MOTTO_SIZE);
  }

  /// Length of the line under bold text of this size.
  public static double ruleUnder(List<String> lines, double size) {
    return RULE_SHARE * Face.BOLD.widthOf(lines.getLast(), size);
  }

  private static List<String> agencyLines(String agency) {
    var name = VietnameseText.capitals(agency);
    if (Face.BOLD.widthOf(name, SIZE) > LEFT_WIDTH) {
      for (var body : BODIES) {
        if (name.startsWith(body)) {
          var lines = new ArrayList<String>();
          lines.add(body.strip());
          lines.addAll(Face.BOLD.lines(name.substring(body.length()), SIZE, LEFT_WIDTH));
          return List.copyOf(lines);
        }
      }
    }
    return Face.BOLD.lines(name, SIZE, LEFT_WIDTH);
  }

  private static double fitting(Face face, String text) {
    return face.widthOf(text, SIZE) <= RIGHT_WIDTH ? SIZE : SMALLER_SIZE;
  }
}
