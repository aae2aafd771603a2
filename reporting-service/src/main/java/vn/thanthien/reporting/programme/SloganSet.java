package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// One version of a set of slogans (bộ khẩu hiệu), the same for all units; never changed. A later
/// version with the same first day takes the place of an earlier one.
@Entity
@IdClass(SloganSet.Key.class)
class SloganSet {

  @Id private String code;
  @Id private int version;
  private LocalDate validFrom;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PutSloganSet.SloganGroup> groups;

  private String source;
  private Instant recordedAt;
  private String actor;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SloganSet() {}

  SloganSet(String code, int version, PutSloganSet set, Instant recordedAt, String actor) {
    this.code = code;
    this.version = version;
    this.validFrom = set.validFrom();
    this.name = set.name();
    this.groups = set.groups();
    this.source = set.source();
    this.recordedAt = recordedAt;
    this.actor = actor;
  }

  boolean says(PutSloganSet set) {
    return set.equals(new PutSloganSet(validFrom, name, groups, source));
  }

  String code() {
    return code;
  }

  /// Counts from 1.
  int version() {
    return version;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  String name() {
    return name;
  }

  List<PutSloganSet.SloganGroup> groups() {
    return groups;
  }

  String source() {
    return source;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String actor() {
    return actor;
  }

  record Key(String code, int version) implements Serializable {}
}
