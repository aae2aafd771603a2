package vn.thanthien.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.obligation.Demand;

/// A report to draft.
///
/// @param unit the caller's own where absent
/// @param obligation it answers; the only open one over the same period where absent
/// @param from first day of the period
/// @param to first day after it
/// @param recipients lines of Nơi nhận; "Như trên" comes by itself, the archive is VT where none is
///   named
/// @param ranked whether communes are set in an order, no where absent; only in a district's
record DraftReport(
    @Nullable @Size(max = 60) String unit,
    @Nullable UUID obligation,
    @NotNull ReportKind kind,
    @NotBlank @Size(max = 500) String subject,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable @Size(max = 20) List<@NotNull @Valid RequestingDocument> requestingDocuments,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> addressees,
    @Nullable @Size(max = 40) List<@NotNull @Valid Recipient> recipients,
    @NotBlank @Size(max = 100) String place,
    @NotBlank @Pattern(regexp = "[\\p{L}0-9./-]{2,40}") String symbol,
    @NotNull @Valid Signer signer,
    @Nullable Boolean ranked) {

  record RequestingDocument(
      @NotBlank @Size(max = 60) String type,
      @NotBlank @Size(max = 60) String displayForm,
      @NotNull LocalDate date,
      @NotBlank @Size(max = 200) String issuer,
      @NotBlank @Size(max = 500) String subject) {}

  record Recipient(@NotBlank @Size(max = 200) String name, ReportHead.@Nullable Purpose purpose) {}

  record Signer(
      @NotBlank @Size(max = 100) String authority,
      @NotBlank @Size(max = 100) String title,
      @Nullable @Size(max = 100) String name) {}

  /// What stands around the report.
  ///
  /// @param demand of the obligation it answers: its documents and addressees where the request
  ///   names none
  ReportHead head(@Nullable Demand demand) {
    var documents =
        requestingDocuments == null && demand != null ? demand.requestingDocuments() : documents();
    var readers =
        addressees == null && demand != null
            ? demand.addressees()
            : orEmpty(addressees).stream().map(String::strip).toList();
    return new ReportHead(
        subject.strip(),
        documents,
        readers,
        orEmpty(recipients).stream()
            .map(recipient ->
                new ReportHead.Recipient(recipient.name().strip(), recipient.purpose()))
            .toList(),
        place.strip(),
        symbol.strip(),
        new ReportHead.Signer(signer.authority(), signer.title(), signer.name()),
        null);
  }

  private List<ReportHead.RequestingDocument> documents() {
    return orEmpty(requestingDocuments).stream()
        .map(document ->
            new ReportHead.RequestingDocument(
                document.type().strip(),
                document.displayForm().strip(),
                document.date(),
                document.issuer().strip(),
                document.subject().strip()))
        .toList();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
