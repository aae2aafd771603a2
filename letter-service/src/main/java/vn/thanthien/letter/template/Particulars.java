package vn.thanthien.letter.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;

/// What one letter puts in the place of the placeholders.
///
/// @param unitName for example "xã Hoằng Cát"
/// @param dueDate a legal day of Vietnam
/// @param newDueDate a legal day of Vietnam
public record Particulars(
    String recipientName,
    @Nullable String recipientAddress,
    @Nullable String village,
    String unitName,
    @Nullable String reason,
    @Nullable String dossierCode,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate newDueDate) {

  /// What a template is shown with before any letter is written.
  ///
  /// @param today a day before the dates it speaks of
  static Particulars sample(String unitName, LocalDate today) {
    return new Particulars(
        "bà Lê Thị Mẫu",
        "số 12, thôn 1",
        "thôn 1",
        unitName,
        "nội dung mẫu do cán bộ điền khi soạn thư",
        "H56.30.12-260504-0001",
        today.plusDays(1),
        today.plusDays(4));
  }

  /// The value as printed, absent when this letter has none.
  @Nullable String of(Placeholder placeholder) {
    return switch (placeholder) {
      case RECIPIENT_NAME -> recipientName;
      case RECIPIENT_ADDRESS -> recipientAddress;
      case VILLAGE -> village;
      case UNIT_NAME -> unitName;
      case REASON -> reason;
      case DOSSIER_CODE -> dossierCode;
      case DUE_DATE -> printed(dueDate);
      case NEW_DUE_DATE -> printed(newDueDate);
    };
  }

  private static @Nullable String printed(@Nullable LocalDate date) {
    return date == null ? null : VietnameseFormat.date(date);
  }
}
