package vn.thanthien.letter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;

/// A letter on the wire. To whom and why it was written is shown to the desk of its own unit only.
///
/// @param status how figures count it
/// @param stage where exactly it stands
/// @param happenedOn the legal day of what it is written for
/// @param number as printed, absent until numbered
/// @param deliveryFailure why the last sending did not arrive
/// @param erasedAt when its personal data were forgotten
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
    UUID id,
    long revision,
    String unit,
    LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    LetterStatus status,
    LetterStage stage,
    String stageName,
    TriggerKind trigger,
    @Nullable UUID dossierId,
    @Nullable UUID contributionId,
    @Nullable UUID mergeId,
    @Nullable String village,
    LocalDate happenedOn,
    Instant draftedAt,
    @Nullable Instant reviewedAt,
    @Nullable String reviewedBy,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    @Nullable String number,
    @Nullable Integer numberYear,
    @Nullable Instant issuedAt,
    @Nullable DeliveryChannel channel,
    @Nullable Instant deliveredAt,
    @Nullable String deliveryProof,
    @Nullable DeliveryFailure deliveryFailure,
    @Nullable String deliveryFailureName,
    @Nullable String recipientName,
    @Nullable String recipientAddress,
    @Nullable String reason,
    @Nullable LocalDate newDueOn,
    @Nullable String withdrawalReason,
    boolean legalHold,
    @Nullable Instant erasedAt) {

  /// @param withAddressee whether the reader may know to whom it goes
  static LetterView of(Letter letter, boolean withAddressee) {
    var addressee = withAddressee ? letter.addressee() : null;
    var serialNumber = letter.serialNumber();
    var delivery = letter.delivery();
    var failure = delivery == null ? null : delivery.failure();
    return new LetterView(
        letter.id(),
        letter.revision(),
        letter.unit(),
        letter.kind(),
        letter.occasion().lifeEvent(),
        letter.stage().status(),
        letter.stage(),
        StageName.of(letter.stage()),
        letter.triggeredBy(),
        letter.dossierId(),
        letter.contributionId(),
        letter.mergeId(),
        letter.village(),
        letter.happenedOn(),
        letter.draftedAt(),
        letter.reviewedAt(),
        letter.reviewedBy(),
        letter.approvedAt(),
        letter.approvedBy(),
        serialNumber == null ? null : serialNumber.printed(),
        serialNumber == null ? null : serialNumber.year(),
        letter.issuedAt(),
        delivery == null ? null : delivery.channel(),
        delivery == null ? null : delivery.deliveredAt(),
        withAddressee && delivery != null ? delivery.proof() : null,
        failure,
        failure == null ? null : failure.words(),
        addressee == null ? null : addressee.name(),
        addressee == null ? null : addressee.address(),
        withAddressee ? letter.reason() : null,
        letter.newDueOn(),
        withAddressee ? letter.withdrawalReason() : null,
        letter.legalHold(),
        letter.erasedAt());
  }
}
