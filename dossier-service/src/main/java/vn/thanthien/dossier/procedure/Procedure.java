package vn.thanthien.dossier.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// One version of an administrative procedure (thủ tục hành chính), in force from a date until the
/// next version's. A dossier keeps the version in force when it was received.
@Entity
@IdClass(Procedure.Key.class)
public class Procedure {

  @Id private String code;
  @Id private LocalDate effectiveFrom;
  @Version private int version;
  private String name;
  private String field;
  private int processingDays;

  @Enumerated(EnumType.STRING)
  private DayCount dayCount = DayCount.WORKING;

  private @Nullable LocalTime cutOff;

  @Enumerated(EnumType.STRING)
  private @Nullable OnlineLevel onlineLevel;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  private @Nullable Long fee;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Procedure() {}

  Procedure(String code, PutProcedure content) {
    this.code = code;
    this.effectiveFrom = content.effectiveFrom();
    this.name = content.name();
    this.field = content.field();
    take(content);
  }

  final void take(PutProcedure content) {
    name = content.name();
    field = content.field();
    processingDays = content.processingDays();
    dayCount = content.dayCount() == null ? DayCount.WORKING : content.dayCount();
    cutOff = content.cutOff();
    onlineLevel = content.onlineLevel();
    lifeEvent = content.lifeEvent();
    fee = content.fee();
  }

  /// National code, for example `1.005129`.
  public String code() {
    return code;
  }

  /// First day this version is in force.
  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  public String name() {
    return name;
  }

  /// Lĩnh vực, for example "Hộ tịch".
  public String field() {
    return field;
  }

  /// Days allowed; 0 means the same day.
  public int processingDays() {
    return processingDays;
  }

  /// Which days those are.
  public DayCount dayCount() {
    return dayCount;
  }

  /// Received later than this hour counts from the next working day; absent for most procedures.
  public @Nullable LocalTime cutOff() {
    return cutOff;
  }

  public @Nullable OnlineLevel onlineLevel() {
    return onlineLevel;
  }

  /// The civil-status event it registers; absent for most procedures.
  public @Nullable LifeEvent lifeEvent() {
    return lifeEvent;
  }

  /// Fees and charges in đồng, 0 for none; absent where not recorded.
  public @Nullable Long fee() {
    return fee;
  }

  record Key(String code, LocalDate effectiveFrom) implements Serializable {}
}
