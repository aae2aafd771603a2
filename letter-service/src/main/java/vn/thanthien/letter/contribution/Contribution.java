package vn.thanthien.letter.contribution;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;

/// What somebody gave to the community, for which the chairman thanks by one letter.
@Entity
public class Contribution extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private ContributionKind kind;

  private LocalDate givenOn;

  @Convert(converter = SealedText.class)
  private @Nullable String giverName;

  @Convert(converter = SealedText.class)
  private @Nullable String giverAddress;

  private @Nullable String village;

  @Convert(converter = SealedText.class)
  private @Nullable String description;

  private Instant recordedAt;
  private String recordedBy;
  private @Nullable Instant withdrawnAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Contribution() {}

  /// @param recordedBy sign-in name
  Contribution(String unit, RecordContribution request, Instant recordedAt, String recordedBy) {
    super(unit);
    this.id = RecordId.next();
    this.kind = request.kind();
    this.givenOn = request.givenOn();
    this.giverName = request.giverName();
    this.giverAddress = request.giverAddress();
    this.village = request.village();
    this.description = request.description();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  /// It was recorded by mistake.
  void withdraw(Instant now) {
    if (withdrawnAt != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Đóng góp này đã được rút khỏi sổ.");
    }
    withdrawnAt = now;
  }

  /// Forgets who gave.
  void erase() {
    giverName = null;
    giverAddress = null;
    description = null;
  }

  UUID id() {
    return id;
  }

  ContributionKind kind() {
    return kind;
  }

  LocalDate givenOn() {
    return givenOn;
  }

  /// Absent once it is forgotten, like the address and what was given.
  @Nullable String giverName() {
    return giverName;
  }

  @Nullable String giverAddress() {
    return giverAddress;
  }

  @Nullable String village() {
    return village;
  }

  @Nullable String description() {
    return description;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  @Nullable Instant withdrawnAt() {
    return withdrawnAt;
  }
}
