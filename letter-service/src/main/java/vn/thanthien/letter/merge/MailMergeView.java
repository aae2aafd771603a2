package vn.thanthien.letter.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// A merge on the wire.
///
/// @param letters how many were drafted
/// @param sha256 of the file
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailMergeView(
    UUID id,
    String unit,
    LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    int letters,
    String sha256,
    Instant madeAt,
    String madeBy) {

  static MailMergeView of(MailMerge merge) {
    return new MailMergeView(
        merge.id(),
        merge.unit(),
        merge.occasion().kind(),
        merge.occasion().lifeEvent(),
        merge.letters(),
        merge.sha256(),
        merge.madeAt(),
        merge.madeBy());
  }
}
