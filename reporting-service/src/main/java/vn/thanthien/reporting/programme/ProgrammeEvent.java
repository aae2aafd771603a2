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

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> staff;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ProgrammeEvent() {}

  ProgrammeEvent(String unit, NewProgrammeEvent request) {
    super(unit);
    kind = request.kind();
    heldOn = request.heldOn();
    title = request.title();
    village = request.village();
    attended = request.attended();
    staff = Objects.requireNonNullElse(request.staff(), List.of());
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

  public @Nullable String village() {
    return village;
  }

  public @Nullable Integer attended() {
    return attended;
  }

  public List<String> staff() {
    return staff;
  }
}
