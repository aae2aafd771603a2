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
  private @Nullable LocalDate expiredOn;
  private String subject;

  @Enumerated(EnumType.STRING)
  private DocumentPurpose purpose;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "implements")
  private List<String> implementsDocuments;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> basedOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SteeringDocument() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  SteeringDocument(String unit, NewSteeringDocument entry) {
    super(unit);
    take(entry);
  }

  final void take(NewSteeringDocument entry) {
    chain = entry.chain();
    level = entry.level();
    issuer = entry.issuer();
    documentType = entry.documentType();
    number =
        entry.number() != null ? entry.number() : NumberAndSymbol.of(entry.displayForm()).number();
    symbol =
        entry.symbol() != null ? entry.symbol() : NumberAndSymbol.of(entry.displayForm()).symbol();
    displayForm = entry.displayForm();
    issuedOn = entry.issuedOn();
    expiredOn = entry.expiredOn();
    subject = entry.subject();
    purpose = entry.purpose();
    implementsDocuments = Objects.requireNonNullElse(entry.implementsDocuments(), List.of());
    basedOn = Objects.requireNonNullElse(entry.basedOn(), List.of());
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

  /// Where absent, what `displayForm` says: `61/KH-UBND` is number 61.
  public @Nullable String number() {
    return number;
  }

  /// Where absent, what `displayForm` says: `61/KH-UBND` has the symbol KH-UBND.
  public @Nullable String symbol() {
    return symbol;
  }

  public String displayForm() {
    return displayForm;
  }

  public @Nullable LocalDate issuedOn() {
    return issuedOn;
  }

  /// First day it is no longer in force.
  public @Nullable LocalDate expiredOn() {
    return expiredOn;
  }

  public String subject() {
    return subject;
  }

  public DocumentPurpose purpose() {
    return purpose;
  }

  /// Display forms of documents of this unit recorded before.
  public List<String> implementsDocuments() {
    return implementsDocuments;
  }

  /// Display forms of documents of this unit recorded before that it rests on.
  public List<String> basedOn() {
    return basedOn;
  }

  /// Whether it implements another document or is based on it.
  boolean rests(String other) {
    return implementsDocuments.contains(other) || basedOn.contains(other);
  }
}
