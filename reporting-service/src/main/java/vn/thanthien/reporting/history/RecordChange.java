package vn.thanthien.reporting.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One line of a record's history: what was said of it, when, by whom. Written once, never changed;
/// it outlives the record.
@Entity
@IdClass(RecordChange.Key.class)
public class RecordChange extends OwnedByUnit {

  @Id private String record;
  @Id private long revision;

  @Enumerated(EnumType.STRING)
  private Act act;

  private Instant recordedAt;
  private String actor;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Field> fields;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected RecordChange() {}

  /// @param actor sign-in name or client id
  RecordChange(
      String unit,
      String record,
      long revision,
      Act act,
      Instant recordedAt,
      String actor,
      List<Field> fields) {
    super(unit);
    this.record = record;
    this.revision = revision;
    this.act = act;
    this.recordedAt = recordedAt;
    this.actor = actor;
    this.fields = List.copyOf(fields);
  }

  long revision() {
    return revision;
  }

  Act act() {
    return act;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String actor() {
    return actor;
  }

  List<Field> fields() {
    return fields;
  }

  /// What was done.
  public enum Act {
    RECORDED,
    CORRECTED,
    REMOVED
  }

  /// A field that says something else than before.
  ///
  /// @param before absent where it said nothing
  /// @param after absent where it says nothing any more
  public record Field(String name, @Nullable String before, @Nullable String after) {}

  public record Key(String record, long revision) implements Serializable {}
}
