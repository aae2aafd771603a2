package vn.thanthien.letter.template;

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

/// A unit's own wording for an occasion (mẫu thư), in force from its recording until the next
/// one's; never changed, because approved letters were written with it.
@Entity
public class LetterTemplate extends OwnedByUnit {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  private String name;
  private String body;
  private Instant recordedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected LetterTemplate() {}

  LetterTemplate(String unit, Occasion occasion, String name, Wording wording, Instant recordedAt) {
    super(unit);
    this.id = RecordId.next();
    this.kind = occasion.kind();
    this.lifeEvent = occasion.lifeEvent();
    this.name = name;
    this.body = wording.body();
    this.recordedAt = recordedAt;
  }

  UUID id() {
    return id;
  }

  Occasion occasion() {
    return new Occasion(kind, lifeEvent);
  }

  String name() {
    return name;
  }

  Wording wording() {
    return new Wording(body);
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
