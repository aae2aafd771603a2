package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A way of working that others may take up.
@Entity
public class GoodPractice extends ProgrammeRecord {

  private String title;
  private String description;
  private @Nullable String village;
  private LocalDate startedOn;
  private @Nullable String recognisedBy;
  private @Nullable LocalDate recognisedOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected GoodPractice() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  GoodPractice(String unit, NewGoodPractice entry) {
    super(unit);
    take(entry);
  }

  final void take(NewGoodPractice entry) {
    title = entry.title();
    description = entry.description();
    village = entry.village();
    startedOn = entry.startedOn();
    recognisedBy = entry.recognisedBy();
    recognisedOn = entry.recognisedOn();
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /// Id of the village it concerns; absent for the whole commune.
  public @Nullable String village() {
    return village;
  }

  public LocalDate startedOn() {
    return startedOn;
  }

  public @Nullable String recognisedBy() {
    return recognisedBy;
  }

  public @Nullable LocalDate recognisedOn() {
    return recognisedOn;
  }
}
