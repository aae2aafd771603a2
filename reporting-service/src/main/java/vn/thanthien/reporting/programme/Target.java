package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a unit has set itself for a year; a percentage for a rate, else a number.
@Entity
public class Target extends ProgrammeRecord {

  private String indicator;

  private BigDecimal value;

  private Integer year;

  private @Nullable String note;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Target() {}

  Target(String unit, NewTarget request) {
    super(unit);
    indicator = request.indicator();
    value = request.value();
    year = request.year();
    note = request.note();
  }

  void change(NewTarget request) {
    value = request.value();
    note = request.note();
  }

  public String indicator() {
    return indicator;
  }

  public BigDecimal value() {
    return value;
  }

  public Integer year() {
    return year;
  }

  public @Nullable String note() {
    return note;
  }
}
