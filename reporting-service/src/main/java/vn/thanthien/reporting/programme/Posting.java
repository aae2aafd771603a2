package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something made public at a place from a day on: procedures, fees, slogans, telephone numbers.
@Entity
public class Posting extends ProgrammeRecord {

  @Enumerated(EnumType.STRING)
  private PostingKind kind;

  private String place;

  private LocalDate postedOn;

  private @Nullable String note;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Posting() {}

  Posting(String unit, NewPosting request) {
    super(unit);
    kind = request.kind();
    place = request.place();
    postedOn = request.postedOn();
    note = request.note();
  }

  public PostingKind kind() {
    return kind;
  }

  public String place() {
    return place;
  }

  public LocalDate postedOn() {
    return postedOn;
  }

  public @Nullable String note() {
    return note;
  }
}
