package vn.thanthien.dossier.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;

/// A dossier to receive, or to register where it was filed online and nobody has received it yet.
///
/// @param unit the receiving commune, where the caller works for several; otherwise the caller's
///   own
/// @param registeredOnly true leaves the clock standing until the acceptance
/// @param receivedAt the moment of receipt or registration, now where absent
/// @param helpedBy the unit where filing was helped, absent where the receiving one did
/// @param decidedBy the unit that decides, absent where the receiving one does
public record ReceiveDossier(
    @NotBlank @Pattern(regexp = CODE, message = CODE_FORM) String code,
    @NotBlank @Size(max = 40) String procedureCode,
    @Nullable @Size(max = 60) String unit,
    @NotNull Channel channel,
    boolean registeredOnly,
    @Nullable Instant receivedAt,
    @NotBlank @Size(max = 200) String applicantName,
    @Nullable @Pattern(regexp = IDENTITY_NUMBER, message = IDENTITY_NUMBER_FORM)
        String applicantIdentityNumber,
    @Nullable @Pattern(regexp = PHONE, message = PHONE_FORM) String applicantPhone,
    @Nullable @Size(max = 300) String applicantAddress,
    @Nullable @Size(max = 60) String village,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @Nullable @Pattern(regexp = UNIT) String helpedBy,
    @Nullable @Pattern(regexp = UNIT) String decidedBy,
    @Nullable @Size(max = 50) List<@Valid @NotNull Component> components,
    @Nullable @Size(max = 20) List<@Valid @NotNull Fee> fees,
    @Nullable @Size(max = 100) String handler) {

  /// The shape of a national dossier code: agency code, date, sequence of 4 to 7 digits.
  public static final String CODE = "^[A-Z0-9.]{1,40}-\\d{6}-\\d{4,7}$";

  public static final String CODE_FORM = "Mã hồ sơ phải có dạng H56.30.12-230504-0001.";

  /// CCCD of 12 digits, or CMND of 9.
  public static final String IDENTITY_NUMBER = "\\d{9}|\\d{12}";

  public static final String IDENTITY_NUMBER_FORM =
      "Số định danh phải gồm 12 chữ số, số chứng minh nhân dân 9 chữ số.";

  public static final String PHONE = "\\+?\\d{8,15}";

  public static final String PHONE_FORM = "Số điện thoại phải gồm từ 8 đến 15 chữ số, viết liền.";

  /// The shape of a unit's id.
  public static final String UNIT = "[a-z0-9.-]{2,60}";

  Receipt receipt(Instant at) {
    return new Receipt(
        code,
        channel,
        at,
        Applicant.of(applicantName, applicantIdentityNumber, applicantPhone, applicantAddress),
        village,
        new Assistance(homeDelivery, assistedFiling, assistanceReason, helpedBy),
        decidedBy,
        Objects.requireNonNullElse(components, List.of()),
        Objects.requireNonNullElse(fees, List.of()),
        handler);
  }
}
