package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Reports of one commune over the golden fixture's period.
final class ReportMother {
  private ReportMother() {}

  static CheckedReport of(String figures, String text) {
    return of(figures, NarrativeSection.results("II", text));
  }

  static CheckedReport of(String figures, NarrativeSection... sections) {
    return new CheckedReport(
        "xã Hoằng Cát",
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2023, 10, 31),
        LocalDate.of(2023, 11, 6),
        List.of(sections),
        figures(figures),
        List.of());
  }

  /// Of these figures only.
  static CheckedReport of(List<KnownFigure> figures, String text) {
    return new CheckedReport(
        "xã Hoằng Cát",
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2023, 10, 31),
        LocalDate.of(2023, 11, 6),
        List.of(NarrativeSection.results("II", text)),
        figures,
        List.of());
  }

  static List<KnownFigure> figures(String name) {
    return switch (name) {
      case "sample" ->
          List.of(
              KnownFigure.rate("P02", "Tỷ lệ giải quyết đơn", 4, 5),
              KnownFigure.rate("P03", "Tỷ lệ đơn đã xử lý", 4, 5),
              KnownFigure.rate("D03", "Tỷ lệ nộp trực tuyến", 383, 903),
              KnownFigure.noData("D04", "Tỷ lệ trực tuyến trên thủ tục đủ điều kiện"),
              KnownFigure.rate("D05", "Tỷ lệ trước và đúng hạn", 903, 903),
              KnownFigure.count("D09", "Hồ sơ trễ hẹn", 0),
              KnownFigure.rate("L05", "Độ bao phủ thư xin lỗi", 0, 0),
              KnownFigure.count("D01", "Số hồ sơ tiếp nhận trong kỳ", 903),
              KnownFigure.rate("D10", "Tỷ lệ hồ sơ đang xử lý đã quá hạn", 0, 0),
              KnownFigure.count("P01", "Số đơn tiếp nhận trong kỳ", 5),
              KnownFigure.rate("P04", "Tỷ lệ đơn đang giải quyết đã quá hạn", 0, 1),
              KnownFigure.rate("P05", "Số tuần Chủ tịch tiếp công dân", 40, 43),
              KnownFigure.rate("P06", "Số ngày Bí thư tiếp dân", 20, 20),
              KnownFigure.rate("M04", "WEEKLY", "Số cuộc giao ban", 43, 43),
              KnownFigure.rate("M04", "MONTHLY", "Số cuộc giao ban", 10, 10),
              KnownFigure.count("M03", "Kinh phí đầu tư", 100_000_000),
              KnownFigure.count("D12", "Số hồ sơ được hỗ trợ hoặc trả kết quả tại nhà", 8),
              days("1.00"),
              KnownFigure.count("L01", "Số thư xin lỗi đã phát hành", 0),
              KnownFigure.count("L02", "Số thư chúc mừng đã phát hành", 116),
              KnownFigure.count("L03", "Số thư chia buồn đã phát hành", 36),
              KnownFigure.count("L04", "Số thư cảm ơn đã phát hành", 9),
              KnownFigure.count("P07", "Số cuộc đối thoại", 7),
              KnownFigure.rate("S02", "START", "Tỷ lệ hài lòng", 250, 250),
              KnownFigure.rate("S02", "END", "Tỷ lệ hài lòng", 100, 100),
              KnownFigure.rate("S03", "START", "Tỷ lệ rất hài lòng", 250, 250),
              KnownFigure.rate("S03", "END", "Tỷ lệ rất hài lòng", 100, 100));
      case "late" ->
          List.of(
              KnownFigure.rate("P02", "Tỷ lệ giải quyết đơn", 4, 5),
              KnownFigure.rate("P08", "Tỷ lệ ý kiến đã trả lời", 18, 20),
              KnownFigure.rate("D03", "Tỷ lệ nộp trực tuyến", 383, 903),
              KnownFigure.rate("D04", "Tỷ lệ trực tuyến trên thủ tục đủ điều kiện", 383, 500),
              KnownFigure.rate("D05", "Tỷ lệ trước và đúng hạn", 897, 903),
              KnownFigure.count("D09", "Hồ sơ trễ hẹn", 6),
              KnownFigure.rate("D11", "Tỷ lệ số hóa kết quả", 650, 903),
              KnownFigure.rate("L05", "Độ bao phủ thư xin lỗi", 4, 6),
              KnownFigure.rate("S02", "Tỷ lệ hài lòng", 241, 250),
              KnownFigure.rate("S03", "Tỷ lệ rất hài lòng", 180, 250),
              KnownFigure.rate("M01", "Tỷ lệ cán bộ được quán triệt", 28, 30),
              KnownFigure.rate("M02", "Tỷ lệ cán bộ ký cam kết", 27, 30));
      case "duties" ->
          List.of(
              KnownFigure.rate("P04", "Tỷ lệ đơn đang giải quyết đã quá hạn", 1, 4),
              KnownFigure.count("D09", "Hồ sơ trễ hẹn", 0),
              KnownFigure.rate("D10", "Tỷ lệ hồ sơ đang xử lý đã quá hạn", 2, 8),
              KnownFigure.rate("L05", "Độ bao phủ thư xin lỗi", 6, 6),
              KnownFigure.rate("L06", "Tỷ lệ xin lỗi đúng hạn", 3, 6),
              KnownFigure.rate("P05", "Số tuần Chủ tịch tiếp công dân", 40, 43),
              KnownFigure.rate("P06", "Số ngày Bí thư tiếp dân", 18, 20),
              KnownFigure.count("P05", "SESSIONS", "Số buổi trực tiếp tiếp", 48),
              KnownFigure.count("P05", "DAYS", "Số ngày trực tiếp tiếp", 46),
              KnownFigure.count("P05", "WEEKS", "Số tuần trực tiếp tiếp", 40),
              KnownFigure.count("P06", "SESSIONS", "Số buổi trực tiếp tiếp", 18),
              KnownFigure.count("P06", "DAYS", "Số ngày trực tiếp tiếp", 18),
              KnownFigure.count("P06", "WEEKS", "Số tuần trực tiếp tiếp", 18),
              KnownFigure.rate("M04", "WEEKLY", "Số cuộc giao ban", 30, 43),
              KnownFigure.rate("M04", "MONTHLY", "Số cuộc giao ban", 10, 10));
      case "empty" ->
          List.of(
              KnownFigure.rate("P02", "Tỷ lệ giải quyết đơn", 0, 0),
              KnownFigure.rate("L05", "Độ bao phủ thư xin lỗi", 0, 0),
              KnownFigure.count("D09", "Hồ sơ trễ hẹn", 0),
              KnownFigure.noData("D11", "Tỷ lệ số hóa kết quả"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// D13, mean working days saved.
  static KnownFigure days(String mean) {
    return new KnownFigure(
        "D13",
        "",
        "Thời gian rút ngắn bình quân",
        null,
        null,
        new BigDecimal(mean),
        mean.replace('.', ','),
        KnownFigure.State.COMPUTED);
  }

  /// A report that says nothing, of records that do.
  static CheckedReport with(KnownRecords records, String text) {
    return with("", records, text);
  }

  static CheckedReport with(String subject, KnownRecords records, String text) {
    return new CheckedReport(
        "xã Hoằng Cát",
        subject,
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2023, 10, 31),
        LocalDate.of(2023, 11, 6),
        List.of(NarrativeSection.results("II", text)),
        List.of(),
        List.of(),
        records,
        List.of());
  }
}
