package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;

/// A dossier to receive.
///
/// @param unit the receiving commune, where the caller works for several; otherwise the caller's
///   own
/// @param receivedAt the moment of receipt, now where absent
public record ReceiveDossier(
    @NotBlank @Pattern(regexp = CODE) String code,
    @NotBlank @Size(max = 40) String procedureCode,
    @Nullable @Size(max = 60) String unit,
    @NotNull Channel channel,
    @Nullable Instant receivedAt,
    @NotBlank @Size(max = 200) String applicantName,
    @Nullable @Pattern(regexp = "\\d{9}|\\d{12}") String applicantIdentityNumber,
    @Nullable @Pattern(regexp = "\\+?\\d{8,15}") String applicantPhone,
    @Nullable @Size(max = 60) String village,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @Nullable @Size(max = 100) String handler) {

  /// The shape of a national dossier code: agency code, date, sequence of 4 to 7 digits.
  public static final String CODE = "^[A-Z0-9.]+-\\d{6}-\\d{4,7}$";

  Receipt receipt(Instant now) {
    return new Receipt(
        code,
        channel,
        receivedAt == null ? now : receivedAt,
        new Applicant(applicantName, applicantIdentityNumber, applicantPhone),
        village,
        homeDelivery,
        assistedFiling,
        assistanceReason,
        handler);
  }
}
