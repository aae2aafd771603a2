package vn.thanthien.letter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;

/// A letter on the wire. To whom and why it was written is shown to the desk of its own unit only.
///
/// @param number as printed, absent until numbered
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
    UUID id,
    long revision,
    String unit,
    LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    LetterStatus status,
    String statusName,
    TriggerKind trigger,
    @Nullable UUID dossierId,
    @Nullable String village,
    Instant draftedAt,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    @Nullable String number,
    @Nullable Integer numberYear,
    @Nullable Instant issuedAt,
    @Nullable String recipientName,
    @Nullable String recipientAddress,
    @Nullable String reason,
    @Nullable String withdrawalReason) {

  /// @param withAddressee whether the reader may know to whom it goes
  static LetterView of(Letter letter, boolean withAddressee) {
    var addressee = withAddressee ? letter.addressee() : null;
    var serialNumber = letter.serialNumber();
    return new LetterView(
        letter.id(),
        letter.revision(),
        letter.unit(),
        letter.kind(),
        letter.occasion().lifeEvent(),
        letter.status(),
        StatusName.of(letter.status()),
        letter.triggeredBy(),
        letter.dossierId(),
        letter.village(),
        letter.draftedAt(),
        letter.approvedAt(),
        letter.approvedBy(),
        serialNumber == null ? null : serialNumber.printed(),
        serialNumber == null ? null : serialNumber.year(),
        letter.issuedAt(),
        addressee == null ? null : addressee.name(),
        addressee == null ? null : addressee.address(),
        withAddressee ? letter.reason() : null,
        withAddressee ? letter.withdrawalReason() : null);
  }
}
