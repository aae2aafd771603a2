package vn.thanthien.dossier.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.Applicant;

/// An applicant unmasked.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicantView(
    String name,
    @Nullable String identityNumber,
    @Nullable String phone,
    @Nullable String address) {

  static ApplicantView of(Applicant applicant) {
    return new ApplicantView(
        applicant.name(), applicant.identityNumber(), applicant.phone(), applicant.address());
  }
}
