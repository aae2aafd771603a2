package vn.thanthien.reporting.scorecard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// What is said of a unit and a criterion for a year: its own points with their evidence, and those
/// the unit above finds.
@Entity
class ScorecardMark extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private int year;
  private String criterion;
  private @Nullable BigDecimal selfScore;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> evidence;

  private @Nullable String note;
  private @Nullable BigDecimal appraisedScore;
  private @Nullable String appraisal;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ScorecardMark() {}

  /// What the unit says of itself.
  void score(SelfScore score) {
    selfScore = score.selfScore();
    evidence = Objects.requireNonNullElse(score.evidence(), List.of());
    note = score.note();
  }

  /// What the unit above finds.
  void appraise(Appraisal found) {
    appraisedScore = found.appraisedScore();
    appraisal = found.note();
  }

  void changed() {
    revision++;
  }

  UUID id() {
    return id;
  }

  /// Counts what was said, from 1.
  long revision() {
    return revision;
  }

  int year() {
    return year;
  }

  String criterion() {
    return criterion;
  }

  /// Absent where the points are computed, or nothing is said yet.
  @Nullable BigDecimal selfScore() {
    return selfScore;
  }

  List<String> evidence() {
    return evidence;
  }

  @Nullable String note() {
    return note;
  }

  @Nullable BigDecimal appraisedScore() {
    return appraisedScore;
  }

  /// Why, in the words of the unit above.
  @Nullable String appraisal() {
    return appraisal;
  }
}
