package vn.thanthien.reporting.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.reporting.document.OfficialDocument;

/// A report's file as issued. Its bytes are the document; nothing makes them again.
@Entity
@Immutable
@IdClass(IssuedDocument.Key.class)
public class IssuedDocument extends OwnedByUnit {

  @Id private UUID report;

  @Id
  @Enumerated(EnumType.STRING)
  private DocumentFormat format;

  private byte[] bytes;
  private String hash;
  private String renderer;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected IssuedDocument() {}

  IssuedDocument(String unit, UUID report, DocumentFormat format, byte[] bytes) {
    super(unit);
    this.report = report;
    this.format = format;
    this.bytes = bytes;
    this.hash = FileHash.sha256(bytes);
    this.renderer = OfficialDocument.RENDERER_VERSION;
  }

  public UUID report() {
    return report;
  }

  public DocumentFormat format() {
    return format;
  }

  /// A copy of the file.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// SHA-256 of the bytes, hexadecimal.
  public String hash() {
    return hash;
  }

  /// Version of the renderer that wrote them.
  public String renderer() {
    return renderer;
  }

  record Key(UUID report, DocumentFormat format) implements Serializable {}
}
