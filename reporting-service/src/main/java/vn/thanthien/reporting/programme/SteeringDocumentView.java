package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document of the Party or State chain that directs the programme or asks for its report. On the
/// wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record SteeringDocumentView(
    UUID id,
    long revision,
    String unit,
    DocumentChain chain,
    DocumentLevel level,
    String issuer,
    String documentType,
    @Nullable String number,
    @Nullable String symbol,
    String displayForm,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiredOn,
    String subject,
    DocumentPurpose purpose,
    @JsonProperty("implements") List<String> implementsDocuments,
    List<String> basedOn) {

  SteeringDocumentView {
    implementsDocuments = List.copyOf(implementsDocuments);
    basedOn = List.copyOf(basedOn);
  }

  static SteeringDocumentView of(SteeringDocument record) {
    return new SteeringDocumentView(
        record.id(),
        record.revision(),
        record.unit(),
        record.chain(),
        record.level(),
        record.issuer(),
        record.documentType(),
        record.number(),
        record.symbol(),
        record.displayForm(),
        record.issuedOn(),
        record.expiredOn(),
        record.subject(),
        record.purpose(),
        record.implementsDocuments(),
        record.basedOn());
  }
}
