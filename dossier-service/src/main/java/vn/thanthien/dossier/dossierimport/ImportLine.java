package vn.thanthien.dossier.dossierimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.AssistanceReason;
import vn.thanthien.dossier.dossier.Component;
import vn.thanthien.dossier.dossier.ReceiveDossier;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// One dossier with its whole life so far, as another system tells it. Times are ISO-8601 with
/// offset, or a date alone where the source keeps no hours.
///
/// @param procedureName in place of the code, where the source has none
/// @param unit the receiving commune
/// @param agencyCode in place of the unit: its mã định danh
/// @param status what the source says it has come to; the times must lead there
/// @param dueAt the source's own due moment, pauses included; computed here where absent
/// @param paymentRequestedAt when a payment was asked for
/// @param paymentReceivedAt absent while it is awaited
record ImportLine(
    @NotBlank @Pattern(regexp = ReceiveDossier.CODE, message = ReceiveDossier.CODE_FORM)
        String code,
    @Nullable @Size(min = 1, max = 40) String procedureCode,
    @Nullable @Size(min = 1, max = 500) String procedureName,
    @Nullable @Size(max = 60) String unit,
    @Nullable @Size(max = 60) String agencyCode,
    @NotNull Channel channel,
    @Nullable DossierStatus status,
    @NotBlank @Size(max = 40) String receivedAt,
    @Nullable @Size(max = 40) String dueAt,
    @Nullable @Size(max = 20) List<@Valid @NotNull Supplement> supplements,
    @Nullable @Size(max = 40) String paymentRequestedAt,
    @Nullable @Size(max = 40) String paymentReceivedAt,
    @Nullable @Size(max = 40) String completedAt,
    boolean resultDigitised,
    @Nullable @Size(max = 40) String returnedAt,
    @Nullable @Size(max = 40) String refusedAt,
    @Nullable @Size(max = 40) String withdrawnAt,
    @Nullable @Size(max = 40) String stoppedAt,
    @Nullable @Size(max = 2000) String reason,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @Nullable @Size(max = 50) List<@Valid @NotNull Component> components,
    @NotBlank @Size(max = 200) String applicantName,
    @Nullable
        @Pattern(
            regexp = ReceiveDossier.IDENTITY_NUMBER,
            message = ReceiveDossier.IDENTITY_NUMBER_FORM)
        String applicantIdentityNumber,
    @Nullable @Pattern(regexp = ReceiveDossier.PHONE, message = ReceiveDossier.PHONE_FORM)
        String applicantPhone,
    @Nullable @Size(max = 60) String village,
    @Nullable @Size(max = 100) String handler) {

  /// One request for papers.
  ///
  /// @param receivedAt absent while the papers are awaited
  record Supplement(
      @NotBlank @Size(max = 40) String requestedAt, @Nullable @Size(max = 40) String receivedAt) {}
}
