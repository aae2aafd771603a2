package vn.thanthien.letter.template;

import jakarta.persistence.Embedded;
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
import vn.thanthien.letter.paper.Layout;

/// A unit's own wording for an occasion (mẫu thư), in force from its recording until the next
/// one's; never changed, because approved letters were written with it.
@Entity
public class LetterTemplate extends OwnedByUnit {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  private int number;
  private String name;
  private String body;
  @Embedded private Layout layout;
  private Instant recordedAt;
  private String recordedBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected LetterTemplate() {}

  /// @param number of the version, from 1 for the unit and occasion
  LetterTemplate(
      String unit,
      Occasion occasion,
      int number,
      String name,
      LetterForm form,
      Instant recordedAt,
      String recordedBy) {
    super(unit);
    this.id = RecordId.next();
    this.kind = occasion.kind();
    this.lifeEvent = occasion.lifeEvent();
    this.number = number;
    this.name = name;
    this.body = form.wording().body();
    this.layout = form.layout();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  UUID id() {
    return id;
  }

  Occasion occasion() {
    return new Occasion(kind, lifeEvent);
  }

  /// Of the version, from 1.
  int number() {
    return number;
  }

  String name() {
    return name;
  }

  LetterForm form() {
    return new LetterForm(new Wording(body), layout);
  }

  Instant recordedAt() {
    return recordedAt;
  }

  /// Sign-in name.
  String recordedBy() {
    return recordedBy;
  }
}
