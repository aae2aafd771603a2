package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody on the steering committee of a unit, for a time.
@Entity
public class CommitteeMember extends ProgrammeRecord {

  @Enumerated(EnumType.STRING)
  private CommitteeRole role;

  private String office;
  private @Nullable String fullName;
  private @Nullable String decision;
  private LocalDate joinedOn;
  private @Nullable LocalDate leftOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected CommitteeMember() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  CommitteeMember(String unit, NewCommitteeMember entry) {
    super(unit);
    take(entry);
  }

  final void take(NewCommitteeMember entry) {
    role = entry.role();
    office = entry.office();
    fullName = entry.fullName();
    decision = entry.decision();
    joinedOn = entry.joinedOn();
    leftOn = entry.leftOn();
  }

  public CommitteeRole role() {
    return role;
  }

  /// The office held, as printed: “Bí thư Đảng ủy”.
  public String office() {
    return office;
  }

  public @Nullable String fullName() {
    return fullName;
  }

  /// Display form of the recorded document that set it up.
  public @Nullable String decision() {
    return decision;
  }

  public LocalDate joinedOn() {
    return joinedOn;
  }

  /// First day no longer on it.
  public @Nullable LocalDate leftOn() {
    return leftOn;
  }
}
