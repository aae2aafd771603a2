package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A Zalo group by which a commune or a village talks with its people.
@Entity
public class ZaloGroup extends ProgrammeRecord {

  private String name;
  private @Nullable String village;
  private String keeper;
  private Integer members;
  private LocalDate openedOn;
  private @Nullable LocalDate closedOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ZaloGroup() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  ZaloGroup(String unit, NewZaloGroup entry) {
    super(unit);
    take(entry);
  }

  final void take(NewZaloGroup entry) {
    name = entry.name();
    village = entry.village();
    keeper = entry.keeper();
    members = entry.members();
    openedOn = entry.openedOn();
    closedOn = entry.closedOn();
  }

  public String name() {
    return name;
  }

  /// Id of the village it concerns; absent for the whole commune.
  public @Nullable String village() {
    return village;
  }

  /// By office: “trưởng thôn”.
  public String keeper() {
    return keeper;
  }

  public Integer members() {
    return members;
  }

  public LocalDate openedOn() {
    return openedOn;
  }

  /// First day it is no longer used.
  public @Nullable LocalDate closedOn() {
    return closedOn;
  }
}
