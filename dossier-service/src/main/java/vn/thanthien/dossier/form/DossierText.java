package vn.thanthien.dossier.form;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.Component;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.Fee;
import vn.thanthien.dossier.dossier.Terms;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// A dossier in the words of its forms. The phone number is masked: whoever holds the paper may not
/// be the applicant.
///
/// @param reason its lines, as the official typed them
/// @param due "17 giờ 00 phút, ngày 11 tháng 5 năm 2023"; so are the other moments
public record DossierText(
    String code,
    String procedure,
    String applicant,
    String address,
    String phone,
    List<Component> components,
    List<String> fees,
    String term,
    String channel,
    String received,
    String due,
    String newDue,
    String ended,
    String handOver,
    List<String> reason) {

  /// @param procedureName as the catalogue named it at receipt
  /// @param firstDue the due moment as it was promised at receipt
  /// @param reason why this form is given, absent where none was recorded
  static DossierText of(
      DossierParts dossier,
      String procedureName,
      @Nullable Instant firstDue,
      @Nullable String reason) {
    var applicant = dossier.applicant();
    return new DossierText(
        dossier.code(),
        VietnameseText.printable(procedureName) + " (mã " + dossier.terms().procedureCode() + ")",
        VietnameseText.printable(applicant.name()),
        FormSheet.orDots(applicant.address()),
        FormSheet.orDots(Applicant.masked(applicant.phone())),
        dossier.components().stream()
            .map(c ->
                new Component(
                    VietnameseText.printable(c.name()), c.copies(), c.digitised(), c.reused()))
            .toList(),
        dossier.fees().stream().map(DossierText::fee).toList(),
        term(dossier.terms()),
        channel(dossier.channel()),
        VietnameseFormat.longMoment(dossier.clock().receivedAt()),
        moment(firstDue),
        moment(dossier.apology().newDueAt()),
        moment(dossier.outcome().endedAt()),
        dossier.assistance().homeDelivery() ? "Trả kết quả tại nhà" : "Tại nơi tiếp nhận hồ sơ",
        reason == null
            ? List.of()
            : reason.lines().map(VietnameseText::printable).filter(l -> !l.isBlank()).toList());
  }

  /// "05 ngày làm việc".
  static String term(Terms terms) {
    if (terms.processingDays() == 0) {
      return "Trong ngày làm việc";
    }
    return VietnameseFormat.padded(terms.processingDays())
        + (terms.dayCount() == DayCount.WORKING ? " ngày làm việc" : " ngày");
  }

  /// How a dossier came in, in the words of officials.
  static String channel(Channel channel) {
    return switch (channel) {
      case IN_PERSON -> "Trực tiếp";
      case ONLINE -> "Trực tuyến";
      case POSTAL -> "Bưu chính công ích";
    };
  }

  /// The reason in one line, without its last full stop.
  public String reasonLine() {
    return String.join("; ", reason).replaceFirst("[\\s.;]+$", "");
  }

  public List<String> reasonLines() {
    return reason.isEmpty() ? List.of(FormSheet.orDots(null)) : reason;
  }

  /// "01. Tờ khai (01 bản)", as many as there are.
  public List<String> papers() {
    return Stream.iterate(0, i -> i < components.size(), i -> i + 1)
        .map(i -> {
          var paper = components.get(i);
          return "%d. %s (%s bản%s)"
              .formatted(
                  i + 1,
                  paper.name(),
                  VietnameseFormat.padded(paper.copies()),
                  paper.digitised() ? ", đã số hóa" : "");
        })
        .toList();
  }

  private static String fee(Fee fee) {
    return "%s: %s đồng (%s)"
        .formatted(
            VietnameseText.printable(fee.name()),
            VietnameseFormat.count(fee.amount()),
            fee.paidAt() == null ? "chưa nộp" : "đã nộp");
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : VietnameseFormat.longMoment(moment);
  }
}
