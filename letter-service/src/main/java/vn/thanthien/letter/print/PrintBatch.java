package vn.thanthien.letter.print;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.letter.paper.PaperSize;

/// Letters printed together under one list, on one paper; never changed.
@Entity
public class PrintBatch extends OwnedByUnit {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private PaperSize paper;

  private int letters;
  private String sha256;
  private Instant madeAt;
  private String madeBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected PrintBatch() {}

  /// @param madeBy sign-in name
  PrintBatch(
      String unit, PaperSize paper, int letters, String sha256, Instant madeAt, String madeBy) {
    super(unit);
    this.id = RecordId.next();
    this.paper = paper;
    this.letters = letters;
    this.sha256 = sha256;
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  UUID id() {
    return id;
  }

  PaperSize paper() {
    return paper;
  }

  int letters() {
    return letters;
  }

  /// Of its file.
  String sha256() {
    return sha256;
  }

  Instant madeAt() {
    return madeAt;
  }

  String madeBy() {
    return madeBy;
  }
}
