package vn.thanthien.letter.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

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
    return date == null ? null : DATE.format(date);
  }
}
