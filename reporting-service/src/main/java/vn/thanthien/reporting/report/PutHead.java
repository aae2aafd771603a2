package vn.thanthien.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.ReportHead;

/// What shall stand around a draft from now on; what is left out is none.
///
/// @param recipients lines of Nơi nhận; "Như trên" comes by itself, the archive is VT where none is
///   named
/// @param dataUntil last day whose records are told of, the period's last day where absent; only in
///   a commune's
/// @param withPredecessors whether the records of the units it came from are told of too, no where
///   absent; only in a commune's
record PutHead(
    @NotBlank @Size(max = 500) String subject,
    @Nullable @Size(max = 20) List<@NotNull @Valid RequestingDocument> requestingDocuments,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> addressees,
    @Nullable @Size(max = 40) List<@NotNull @Valid Recipient> recipients,
    @NotBlank @Size(max = 100) String place,
    @NotBlank @Pattern(regexp = SYMBOL) String symbol,
    @NotNull @Valid Signer signer,
    @Nullable LocalDate dataUntil,
    @Nullable Boolean withPredecessors) {

  static final String SYMBOL = "[\\p{L}0-9./-]{2,40}";

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
  ReportHead head() {
    return new ReportHead(
        subject.strip(),
        orEmpty(requestingDocuments).stream()
            .map(document ->
                new ReportHead.RequestingDocument(
                    document.type().strip(),
                    document.displayForm().strip(),
                    document.date(),
                    document.issuer().strip(),
                    document.subject().strip()))
            .toList(),
        orEmpty(addressees).stream().map(String::strip).toList(),
        orEmpty(recipients).stream()
            .map(recipient ->
                new ReportHead.Recipient(recipient.name().strip(), recipient.purpose()))
            .filter(recipient -> !isAsAbove(recipient.name()))
            .toList(),
        place.strip(),
        symbol.strip(),
        new ReportHead.Signer(signer.authority(), signer.title(), signer.name()),
        null,
        dataUntil,
        Boolean.TRUE.equals(withPredecessors));
  }

  /// Whether a line is the one that comes by itself.
  private static boolean isAsAbove(String line) {
    return line.replaceAll("[\\s;.-]+", " ").strip().equalsIgnoreCase("như trên");
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
