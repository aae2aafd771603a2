package vn.thanthien.reporting.scorecard;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A file that shows what a unit says of itself by one criterion.
@Entity
class ScorecardFile extends OwnedByUnit {

  @Id private UUID id;
  private UUID mark;
  private String name;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private String sha256;
  private int size;

  @Basic(fetch = FetchType.LAZY)
  private byte[] bytes;

  private String attachedBy;
  private Instant attachedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ScorecardFile() {}

  /// @param sha256 of the bytes, 64 hexadecimal digits
  /// @param by sign-in name
  ScorecardFile(
      ScorecardMark mark,
      String name,
      FileType type,
      String sha256,
      byte[] bytes,
      String by,
      Instant at) {
    super(mark.unit());
    this.id = RecordId.next();
    this.mark = mark.id();
    this.name = name;
    this.type = type;
    this.sha256 = sha256;
    this.size = bytes.length;
    this.bytes = bytes.clone();
    this.attachedBy = by;
    this.attachedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID mark() {
    return mark;
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

  /// Bytes.
  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String attachedBy() {
    return attachedBy;
  }

  Instant attachedAt() {
    return attachedAt;
  }
}
