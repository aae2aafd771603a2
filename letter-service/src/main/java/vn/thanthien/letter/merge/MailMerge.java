package vn.thanthien.letter.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.letter.template.Occasion;

/// A list from which letters were drafted (trộn thư); never changed.
@Entity
public class MailMerge extends OwnedByUnit {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  private int letters;
  private String sha256;
  private Instant madeAt;
  private String madeBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected MailMerge() {}

  /// @param sha256 of the file
  /// @param madeBy sign-in name
  MailMerge(
      String unit, Occasion occasion, int letters, String sha256, Instant madeAt, String madeBy) {
    super(unit);
    this.id = RecordId.next();
    this.kind = occasion.kind();
    this.lifeEvent = occasion.lifeEvent();
    this.letters = letters;
    this.sha256 = sha256;
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  UUID id() {
    return id;
  }

  Occasion occasion() {
    return new Occasion(kind, lifeEvent);
  }

  /// How many were drafted.
  int letters() {
    return letters;
  }

  /// Of the file.
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
