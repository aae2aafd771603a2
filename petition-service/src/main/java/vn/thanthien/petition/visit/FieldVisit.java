package vn.thanthien.petition.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.FieldVisitState;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.opinion.Occasion;

/// A leader's visit to a village (đi cơ sở, xuống thôn).
@Entity
class FieldVisit extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private LocalDate visitedOn;

  @Enumerated(EnumType.STRING)
  private LeaderRole role;

  private String village;
  private String purpose;
  private int participants;

  // what the ledger says of it
  @Formula("(select count(*) from opinion o where o.source = id)")
  private int opinionsRaised;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected FieldVisit() {}

  FieldVisit(String unit, RecordFieldVisit request) {
    super(unit);
    id = RecordId.next();
    visitedOn = request.visitedOn();
    role = request.role();
    village = request.village();
    purpose = request.purpose();
    participants = request.participants();
  }

  /// The event of the visit.
  Event made() {
    revision++;
    return new Event(PetitionEventType.FIELD_VISIT_MADE, VietnamTime.startOf(visitedOn), state());
  }

  /// What the world may know of it.
  FieldVisitState state() {
    return new FieldVisitState(id, revision, unit(), visitedOn, role, village, participants);
  }

  Occasion occasion() {
    return new Occasion(unit(), id, null, visitedOn, village);
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  LocalDate visitedOn() {
    return visitedOn;
  }

  /// Who went.
  LeaderRole role() {
    return role;
  }

  String village() {
    return village;
  }

  String purpose() {
    return purpose;
  }

  int participants() {
    return participants;
  }

  /// As many as the ledger holds of it.
  int opinionsRaised() {
    return opinionsRaised;
  }
}
