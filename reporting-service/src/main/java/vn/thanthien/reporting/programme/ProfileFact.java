package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One value of a unit's profile for a year, with the day it was true and where it was read.
@Entity
public class ProfileFact extends ProgrammeRecord {

  private int year;

  @Enumerated(EnumType.STRING)
  private ProfileName name;

  private @Nullable Long number;
  private @Nullable String text;
  private LocalDate asOf;
  private String source;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ProfileFact() {}

  ProfileFact(String unit, int year, PutProfile.Fact fact) {
    super(unit);
    this.year = year;
    this.name = fact.name();
    this.number = fact.number();
    this.text = fact.text();
    this.asOf = fact.asOf();
    this.source = fact.source();
  }

  void change(PutProfile.Fact fact) {
    number = fact.number();
    text = fact.text();
    asOf = fact.asOf();
    source = fact.source();
  }

  public int year() {
    return year;
  }

  public ProfileName name() {
    return name;
  }

  /// Set exactly for a name that is told by a number; 0 or more.
  public @Nullable Long number() {
    return number;
  }

  public @Nullable String text() {
    return text;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public String source() {
    return source;
  }
}
