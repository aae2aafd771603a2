package vn.thanthien.dossier.dossierexport;

import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.StatusName;
import vn.thanthien.kernel.contract.dossier.Punctuality;

/// A row of an export.
///
/// @param known whether the reader may know whose dossier it is
record ExportedDossier(
    long number, DossierParts dossier, String unitName, String procedureName, boolean known) {

  @Nullable String applicant() {
    return known ? dossier.applicant().name() : null;
  }

  /// Masked.
  @Nullable String phone() {
    return known ? Applicant.masked(dossier.applicant().phone()) : null;
  }

  /// Masked.
  @Nullable String identityNumber() {
    return known ? Applicant.masked(dossier.applicant().identityNumber()) : null;
  }

  @Nullable String reason() {
    return known ? dossier.reason() : null;
  }

  String status() {
    return StatusName.of(dossier.status());
  }

  String channel() {
    return switch (dossier.channel()) {
      case IN_PERSON -> "Trực tiếp";
      case ONLINE -> "Trực tuyến";
      case POSTAL -> "BCCI";
    };
  }

  @Nullable String punctuality() {
    var punctuality = dossier.outcome().punctuality();
    return punctuality == null ? null : words(punctuality);
  }

  private static String words(Punctuality punctuality) {
    return switch (punctuality) {
      case EARLY -> "Trước hạn";
      case ON_TIME -> "Đúng hạn";
      case LATE -> "Quá hạn";
    };
  }
}
