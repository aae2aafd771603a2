package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Money spent on facilities, in đồng.
@Entity
public class Investment extends ProgrammeRecord {

  private Long amount;
  private String purpose;
  private LocalDate spentOn;
  private @Nullable String source;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Investment() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  Investment(String unit, NewInvestment entry) {
    super(unit);
    take(entry);
  }

  final void take(NewInvestment entry) {
    amount = entry.amount();
    purpose = entry.purpose();
    spentOn = entry.spentOn();
    source = entry.source();
  }

  public Long amount() {
    return amount;
  }

  public String purpose() {
    return purpose;
  }

  public LocalDate spentOn() {
    return spentOn;
  }

  public @Nullable String source() {
    return source;
  }
}
