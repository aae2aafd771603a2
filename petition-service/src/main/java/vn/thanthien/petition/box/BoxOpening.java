package vn.thanthien.petition.box;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.BoxOpeningState;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.opinion.Occasion;

/// An opening of a suggestion box (mở hòm thư góp ý).
@Entity
class BoxOpening extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private LocalDate openedOn;
  private @Nullable String village;
  private String place;
  private String openedBy;
  private int letters;

  // what the ledger says of it
  @Formula("(select count(*) from opinion o where o.source = id)")
  private int opinionsRaised;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected BoxOpening() {}

  BoxOpening(String unit, RecordBoxOpening request) {
    super(unit);
    id = RecordId.next();
    openedOn = request.openedOn();
    village = request.village();
    place = request.place();
    openedBy = request.openedBy();
    letters = request.letters();
  }

  /// The event of the opening.
  Event opened() {
    revision++;
    return new Event(
        PetitionEventType.BOX_OPENED,
        VietnamTime.startOf(openedOn),
        new BoxOpeningState(id, revision, unit(), openedOn, village, letters));
  }

  Occasion occasion() {
    return new Occasion(unit(), id, null, openedOn, village);
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  /// Where the box hangs, absent for the one at the office.
  @Nullable String village() {
    return village;
  }

  String place() {
    return place;
  }

  /// By office.
  String openedBy() {
    return openedBy;
  }

  int letters() {
    return letters;
  }

  /// As many as the ledger holds of it.
  int opinionsRaised() {
    return opinionsRaised;
  }
}
