package vn.thanthien.dossier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.secrecy.Mask;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.text.VietnameseText;

/// Whose affair a dossier is (chủ hồ sơ); personal data, never outside this service.
///
/// @param foldedName by which the name is searched: no accents, lower case
/// @param identityNumber CCCD, sealed in the database and masked wherever it is shown
/// @param phone sealed and masked likewise
/// @param address where a result is brought or a letter sent
@Embeddable
public record Applicant(
    @Column(name = "applicant_name") String name,
    @Column(name = "applicant_folded_name") String foldedName,
    @Column(name = "applicant_identity_number") @Convert(converter = SealedText.class)
        @Nullable String identityNumber,
    @Column(name = "applicant_phone") @Convert(converter = SealedText.class) @Nullable String phone,
    @Column(name = "applicant_address") @Convert(converter = SealedText.class)
        @Nullable String address) {

  /// What is left when the time to keep it is over.
  static final Applicant ERASED = new Applicant("", "", null, null, null);

  public static Applicant of(
      String name,
      @Nullable String identityNumber,
      @Nullable String phone,
      @Nullable String address) {
    return new Applicant(name, VietnameseText.folded(name), identityNumber, phone, address);
  }

  /// Whether the time to keep it is over.
  public boolean isErased() {
    return equals(ERASED);
  }

  /// Enough to recognise a number one already knows: `0382******45`.
  public static @Nullable String masked(@Nullable String number) {
    return Mask.of(number);
  }
}
