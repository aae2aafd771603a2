package vn.thanthien.dossier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// Whose affair a dossier is (chủ hồ sơ); personal data, never outside this service.
///
/// @param identityNumber CCCD, masked wherever it is shown
/// @param phone masked wherever it is shown
@Embeddable
public record Applicant(
    @Column(name = "applicant_name") String name,
    @Column(name = "applicant_identity_number") @Nullable String identityNumber,
    @Column(name = "applicant_phone") @Nullable String phone) {

  /// Enough to recognise a number one already knows: `0382******45`.
  static @Nullable String masked(@Nullable String number) {
    if (number == null) {
      return null;
    }
    var hidden = Math.max(0, number.length() - 6);
    return number.length() <= 6
        ? "*".repeat(number.length())
        : number.substring(0, 4) + "*".repeat(hidden) + number.substring(number.length() - 2);
  }
}
