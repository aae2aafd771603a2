package vn.thanthien.reporting.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document of the Party or State chain that directs the programme or asks for its report.
@Entity
public class SteeringDocument extends ProgrammeRecord {

  @Enumerated(EnumType.STRING)
  private DocumentChain chain;

  @Enumerated(EnumType.STRING)
  private DocumentLevel level;

  private String issuer;

  private String documentType;

  private @Nullable String number;

  private @Nullable String symbol;

  private String displayForm;

  private @Nullable LocalDate issuedOn;

  private String subject;

  @Enumerated(EnumType.STRING)
  private DocumentPurpose purpose;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "implements")
  private List<String> implementsDocuments;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SteeringDocument() {}

  SteeringDocument(String unit, NewSteeringDocument request) {
    super(unit);
    chain = request.chain();
    level = request.level();
    issuer = request.issuer();
    documentType = request.documentType();
    var parts = NumberAndSymbol.of(request.displayForm());
    number = request.number() != null ? request.number() : parts.number();
    symbol = request.symbol() != null ? request.symbol() : parts.symbol();
    displayForm = request.displayForm();
    issuedOn = request.issuedOn();
    subject = request.subject();
    purpose = request.purpose();
    implementsDocuments = Objects.requireNonNullElse(request.implementsDocuments(), List.of());
  }

  public DocumentChain chain() {
    return chain;
  }

  public DocumentLevel level() {
    return level;
  }

  public String issuer() {
    return issuer;
  }

  public String documentType() {
    return documentType;
  }

  public @Nullable String number() {
    return number;
  }

  public @Nullable String symbol() {
    return symbol;
  }

  public String displayForm() {
    return displayForm;
  }

  public @Nullable LocalDate issuedOn() {
    return issuedOn;
  }

  public String subject() {
    return subject;
  }

  public DocumentPurpose purpose() {
    return purpose;
  }

  public List<String> implementsDocuments() {
    return implementsDocuments;
  }
}
