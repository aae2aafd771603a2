package vn.thanthien.dossier.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.Punctuality;

/// A dossier on the wire. Who it is about is shown to the desk of its own unit only, and numbers
/// are masked even there.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierView(
    UUID id,
    long revision,
    String unit,
    String code,
    String procedureCode,
    Channel channel,
    DossierStatus status,
    String statusName,
    Instant receivedAt,
    Instant dueAt,
    @Nullable Instant completedAt,
    @Nullable Instant returnedAt,
    @Nullable Punctuality punctuality,
    int supplementRequests,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable String village,
    @Nullable String handler,
    @Nullable String applicantName,
    @Nullable String applicantIdentityNumber,
    @Nullable String applicantPhone) {

  /// @param withApplicant whether the reader may know whose dossier it is
  static DossierView of(Dossier dossier, boolean withApplicant) {
    var applicant = dossier.applicant();
    return new DossierView(
        dossier.id(),
        dossier.revision(),
        dossier.unit(),
        dossier.code(),
        dossier.procedureCode(),
        dossier.channel(),
        dossier.status(),
        StatusName.of(dossier.status()),
        dossier.receivedAt(),
        dossier.dueAt(),
        dossier.completedAt(),
        dossier.returnedAt(),
        dossier.punctuality(),
        dossier.supplementRequests(),
        dossier.isHomeDelivery(),
        dossier.isAssistedFiling(),
        dossier.village(),
        dossier.handler(),
        withApplicant ? applicant.name() : null,
        withApplicant ? Applicant.masked(applicant.identityNumber()) : null,
        withApplicant ? Applicant.masked(applicant.phone()) : null);
  }
}
