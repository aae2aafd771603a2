package vn.thanthien.dossier.dossierimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.AssistanceReason;
import vn.thanthien.dossier.dossier.ReceiveDossier;
import vn.thanthien.kernel.contract.dossier.Channel;

/// One dossier with its whole life so far, as another system tells it. Times are ISO-8601 with
/// offset, or a date alone where the source keeps no hours.
///
/// @param dueAt the source's own due moment, pauses included; computed here where absent
record ImportLine(
    @NotBlank @Pattern(regexp = ReceiveDossier.CODE) String code,
    @NotBlank @Size(max = 40) String procedureCode,
    @Nullable @Size(max = 60) String unit,
    @NotNull Channel channel,
    @NotBlank String receivedAt,
    @Nullable String dueAt,
    @Nullable @Size(max = 20) List<@Valid Supplement> supplements,
    @Nullable String completedAt,
    boolean resultDigitised,
    @Nullable String returnedAt,
    @Nullable String refusedAt,
    @Nullable String withdrawnAt,
    @Nullable String stoppedAt,
    @Nullable @Size(max = 2000) String reason,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @NotBlank @Size(max = 200) String applicantName,
    @Nullable @Pattern(regexp = "\\d{9}|\\d{12}") String applicantIdentityNumber,
    @Nullable @Pattern(regexp = "\\+?\\d{8,15}") String applicantPhone,
    @Nullable @Size(max = 60) String village,
    @Nullable @Size(max = 100) String handler) {

  /// One request for papers.
  ///
  /// @param receivedAt absent while the papers are awaited
  record Supplement(@NotBlank String requestedAt, @Nullable String receivedAt) {}
}
