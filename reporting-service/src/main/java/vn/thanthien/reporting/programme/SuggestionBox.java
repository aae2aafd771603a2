package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A suggestion box as it hangs somewhere; its openings are kept by petition-service.
@Entity
public class SuggestionBox extends ProgrammeRecord {

  private String place;
  private @Nullable String village;
  private String keeper;
  private LocalDate installedOn;
  private @Nullable LocalDate removedOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SuggestionBox() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  SuggestionBox(String unit, NewSuggestionBox entry) {
    super(unit);
    take(entry);
  }

  final void take(NewSuggestionBox entry) {
    place = entry.place();
    village = entry.village();
    keeper = entry.keeper();
    installedOn = entry.installedOn();
    removedOn = entry.removedOn();
  }

  public String place() {
    return place;
  }

  /// Id of the village it concerns; absent for the whole commune.
  public @Nullable String village() {
    return village;
  }

  /// By office: “Ủy ban Mặt trận Tổ quốc xã”.
  public String keeper() {
    return keeper;
  }

  public LocalDate installedOn() {
    return installedOn;
  }

  /// First day it no longer hangs there.
  public @Nullable LocalDate removedOn() {
    return removedOn;
  }
}
