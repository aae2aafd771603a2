package vn.thanthien.petition.attachment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;

/// A file put to a petition. Its name is sealed, for it may name somebody.
@Entity
class Attachment extends OwnedByUnit {

  @Id private UUID id;
  private UUID petition;
  private UUID content;

  @Convert(converter = SealedText.class)
  private String name;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private String sha256;
  private long size;
  private String attachedBy;
  private Instant attachedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Attachment() {}

  /// @param attachedBy sign-in name
  Attachment(
      String unit,
      UUID petition,
      String name,
      FileContent file,
      String attachedBy,
      Instant attachedAt) {
    super(unit);
    this.id = RecordId.next();
    this.petition = petition;
    this.content = file.id();
    this.name = name;
    this.type = file.type();
    this.sha256 = file.sha256();
    this.size = file.size();
    this.attachedBy = attachedBy;
    this.attachedAt = attachedAt;
  }

  UUID id() {
    return id;
  }

  UUID petition() {
    return petition;
  }

  UUID content() {
    return content;
  }

  String name() {
    return name;
  }

  FileType type() {
    return type;
  }

  String sha256() {
    return sha256;
  }

  long size() {
    return size;
  }

  String attachedBy() {
    return attachedBy;
  }

  Instant attachedAt() {
    return attachedAt;
  }
}
