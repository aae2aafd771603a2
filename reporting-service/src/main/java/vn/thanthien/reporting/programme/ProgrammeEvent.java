package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something the programme held on a day: a launch, a training, a briefing, a signing.
@Entity
public class ProgrammeEvent extends ProgrammeRecord {

  @Enumerated(EnumType.STRING)
  private ProgrammeEventKind kind;

  private LocalDate heldOn;
  private String title;
  private @Nullable String village;
  private @Nullable Integer attended;
  private @Nullable Integer headcount;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> staff;

  private @Nullable String sloganSet;
  private @Nullable String conclusion;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ProgrammeEvent() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  ProgrammeEvent(String unit, NewProgrammeEvent entry) {
    super(unit);
    take(entry);
  }

  final void take(NewProgrammeEvent entry) {
    kind = entry.kind();
    heldOn = entry.heldOn();
    title = entry.title();
    village = entry.village();
    attended = entry.attended();
    headcount = entry.headcount();
    staff = Objects.requireNonNullElse(entry.staff(), List.of());
    sloganSet = entry.sloganSet();
    conclusion = entry.conclusion();
  }

  public ProgrammeEventKind kind() {
    return kind;
  }

  public LocalDate heldOn() {
    return heldOn;
  }

  public String title() {
    return title;
  }

  /// Id of the village it was held in; absent for the whole commune.
  public @Nullable String village() {
    return village;
  }

  public @Nullable Integer attended() {
    return attended;
  }

  /// Cán bộ, công chức, người lao động of the unit on that day, where it was taken down; the
  /// profile tells it otherwise.
  public @Nullable Integer headcount() {
    return headcount;
  }

  /// Codes of those who attended or signed, each once.
  public List<String> staff() {
    return staff;
  }

  /// Code of the slogans that were committed to.
  public @Nullable String sloganSet() {
    return sloganSet;
  }

  /// What was assessed and set for the time to come.
  public @Nullable String conclusion() {
    return conclusion;
  }
}
