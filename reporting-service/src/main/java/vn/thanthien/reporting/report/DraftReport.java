package vn.thanthien.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.obligation.Demand;

/// A report to draft.
///
/// @param unit the caller's own where absent
/// @param obligation it answers; the only open one over the same period where absent
/// @param group of the unit, whose communes' reports are put together; all below the unit where
///   absent; only in a district's
/// @param from first day of the period
/// @param to first day after it
/// @param recipients lines of Nơi nhận; "Như trên" comes by itself, the archive is VT where none is
///   named
/// @param ranked whether communes are set in an order, no where absent; only in a district's
/// @param dataUntil last day whose records are told of, the period's last day where absent; only in
///   a commune's
/// @param withPredecessors whether the records of the units it came from are told of too, no where
///   absent; only in a commune's
record DraftReport(
    @Nullable @Size(max = 60) String unit,
    @Nullable UUID obligation,
    @NotNull ReportKind kind,
    @Nullable UUID group,
    @NotBlank @Size(max = 500) String subject,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable @Size(max = 20) List<PutHead.@NotNull @Valid RequestingDocument> requestingDocuments,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> addressees,
    @Nullable @Size(max = 40) List<PutHead.@NotNull @Valid Recipient> recipients,
    @NotBlank @Size(max = 100) String place,
    @NotBlank @Pattern(regexp = PutHead.SYMBOL) String symbol,
    @NotNull @Valid PutHead.Signer signer,
    @Nullable Boolean ranked,
    @Nullable LocalDate dataUntil,
    @Nullable Boolean withPredecessors) {

  /// What stands around the report.
  ///
  /// @param demand of the obligation it answers: its documents and addressees where the request
  ///   names none
  ReportHead head(@Nullable Demand demand) {
    var named =
        new PutHead(
                subject,
                requestingDocuments,
                addressees,
                recipients,
                place,
                symbol,
                signer,
                dataUntil,
                withPredecessors)
            .head();
    return demand == null
        ? named
        : named.asked(
            requestingDocuments == null
                ? demand.requestingDocuments()
                : named.requestingDocuments(),
            addressees == null ? demand.addressees() : named.addressees());
  }
}
