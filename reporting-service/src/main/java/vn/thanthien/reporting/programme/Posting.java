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

  @Enumerated(EnumType.STRING)
  private @Nullable PostingChannel channel;

  private String place;
  private LocalDate postedOn;
  private @Nullable LocalDate endedOn;
  private @Nullable String note;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Posting() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  Posting(String unit, NewPosting entry) {
    super(unit);
    take(entry);
  }

  final void take(NewPosting entry) {
    kind = entry.kind();
    channel = entry.channel();
    place = entry.place();
    postedOn = entry.postedOn();
    endedOn = entry.endedOn();
    note = entry.note();
  }

  public PostingKind kind() {
    return kind;
  }

  /// How it is made public; on a board where nothing is said.
  public @Nullable PostingChannel channel() {
    return channel;
  }

  public String place() {
    return place;
  }

  public LocalDate postedOn() {
    return postedOn;
  }

  /// First day it is no longer public.
  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  public @Nullable String note() {
    return note;
  }
}
