package vn.thanthien.reporting.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.reference.ReferenceEventType;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.reference.UnitState;
import vn.thanthien.kernel.time.VietnamTime;

/// A unit of the administrative tree, from its first day to the day it ceases. Its id is never used
/// again; what took it over names it as predecessor (QĐ 19/2025/QĐ-TTg for today's codes).
@Entity
public class Unit {

  @Id private String id;
  @Version private int version;
  private long revision;
  private String name;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  private @Nullable String parent;
  private @Nullable String agencyCode;
  private @Nullable String unitCode;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private LocalTime closingTime;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> predecessors;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Unit() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  Unit(String id, UnitContent content) {
    this.id = id;
    take(content);
  }

  /// Takes other content over; the fact tells everybody.
  Event change(UnitContent content) {
    take(content);
    return published();
  }

  /// The unit as it stands, under its next revision. It takes effect on its first day.
  Event published() {
    revision++;
    return new Event(
        ReferenceEventType.UNIT_CHANGED,
        VietnamTime.startOf(validFrom),
        new UnitState(
            id,
            revision,
            name,
            kind,
            parent,
            agencyCode,
            unitCode,
            validFrom,
            validTo,
            closingTime,
            predecessors));
  }

  boolean says(UnitContent content) {
    return content.equals(
        new UnitContent(
            name,
            kind,
            parent,
            agencyCode,
            unitCode,
            validFrom,
            validTo,
            closingTime,
            predecessors));
  }

  boolean existsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  private void take(UnitContent content) {
    name = content.name();
    kind = content.kind();
    parent = content.parent();
    agencyCode = content.agencyCode();
    unitCode = content.unitCode();
    validFrom = content.validFrom();
    validTo = content.validTo();
    closingTime = content.closingTime();
    predecessors = content.predecessors();
  }

  public String id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  /// As printed, for example "xã Hoằng Cát".
  public String name() {
    return name;
  }

  public UnitKind kind() {
    return kind;
  }

  public @Nullable String parent() {
    return parent;
  }

  /// Mã định danh đơn vị, the prefix of its dossier codes.
  public @Nullable String agencyCode() {
    return agencyCode;
  }

  /// Mã đơn vị hành chính in the code system in force.
  public @Nullable String unitCode() {
    return unitCode;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /// First day it no longer exists.
  public @Nullable LocalDate validTo() {
    return validTo;
  }

  /// End of the office day, Asia/Ho_Chi_Minh.
  public LocalTime closingTime() {
    return closingTime;
  }

  /// Units it took over by merge, split or renaming.
  public List<String> predecessors() {
    return predecessors;
  }
}
