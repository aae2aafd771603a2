package vn.thanthien.reporting.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.ReportHead.RequestingDocument;

/// A document by which a report is asked for.
///
/// @param type for example "Công văn"
/// @param displayForm number and symbol as printed, "3186/UBND-NV"
record AskingDocument(
    @NotBlank @Size(max = 60) String type,
    @NotBlank @Size(max = 60) String displayForm,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer,
    @NotBlank @Size(max = 500) String subject) {

  static Demand demand(
      Demand.Kind kind,
      String subject,
      String askedBy,
      @Nullable List<AskingDocument> documents,
      List<String> addressees) {
    return new Demand(
        kind,
        subject.strip(),
        askedBy,
        Objects.requireNonNullElse(documents, List.<AskingDocument>of()).stream()
            .map(AskingDocument::document)
            .toList(),
        addressees.stream().map(String::strip).toList());
  }

  private RequestingDocument document() {
    return new RequestingDocument(
        type.strip(), displayForm.strip(), date, issuer.strip(), subject.strip());
  }
}
