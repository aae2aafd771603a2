package vn.thanthien.dossier.applicant;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the personal data of one kind of dossier are kept.
///
/// @param procedureFields the fields of procedure it is for; of the one class without any, every
///   other field
/// @param keptFor from the end of the dossier; absent to keep them for ever
/// @param verification whether the source itself was read
record RetentionClass(
    String name,
    List<String> procedureFields,
    @Nullable Period keptFor,
    String legalBasis,
    String verification) {

  /// What ended before this moment is to be forgotten.
  ///
  /// @return absent where nothing ever is
  @Nullable Instant endedBefore(ZonedDateTime now) {
    return keptFor == null ? null : now.minus(keptFor).toInstant();
  }
}
