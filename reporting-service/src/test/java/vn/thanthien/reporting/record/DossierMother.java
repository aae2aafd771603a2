package vn.thanthien.reporting.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.record.RecordId;

/// Dossiers as facts tell of them.
@NullUnmarked // whatever is absent in a fact is null
public final class DossierMother {

  public static final Instant MAY = Instant.parse("2023-05-04T02:00:00Z");
  public static final Instant DUE = Instant.parse("2023-05-11T10:00:00Z");

  private DossierMother() {}

  public static DossierState received(String unit) {
    return dossier(RecordId.next(), 1, unit, DossierStatus.RECEIVED, null, null, null, List.of());
  }

  /// One of a week's time, still in hand.
  public static DossierState inProgress(String unit, Instant due) {
    return open(unit, DossierStatus.PROCESSING, due.minus(Duration.ofDays(7)), due);
  }

  public static DossierState receivedAt(String unit, Instant received) {
    return open(unit, DossierStatus.RECEIVED, received, received.plus(Duration.ofDays(7)));
  }

  private static DossierState open(
      String unit, DossierStatus status, Instant received, Instant due) {
    return dossier(
        RecordId.next(),
        1,
        unit,
        Channel.IN_PERSON,
        status,
        received,
        due,
        null,
        null,
        null,
        List.of(),
        false,
        null,
        null);
  }

  /// What was told of a dossier before.
  public static DossierState earlier(DossierState dossier) {
    return dossier(
        dossier.id(), 1, dossier.unit(), DossierStatus.RECEIVED, null, null, null, List.of());
  }

  public static DossierState completedEarly(String unit) {
    var done = Instant.parse("2023-05-10T03:00:00Z");
    return dossier(
        RecordId.next(), 2, unit, DossierStatus.RETURNED, done, done, Punctuality.EARLY, List.of());
  }

  public static DossierState completedLate(String unit) {
    var done = Instant.parse("2023-05-15T03:00:00Z");
    return dossier(
        RecordId.next(), 2, unit, DossierStatus.COMPLETED, done, done, Punctuality.LATE, List.of());
  }

  public static DossierState supplementedTwice(String unit) {
    var done = Instant.parse("2023-05-10T03:00:00Z");
    return dossier(
        RecordId.next(),
        6,
        unit,
        DossierStatus.COMPLETED,
        done,
        done,
        Punctuality.EARLY,
        List.of(
            pause("2023-05-05T02:00:00Z", "2023-05-06T02:00:00Z"),
            pause("2023-05-08T02:00:00Z", "2023-05-09T02:00:00Z")));
  }

  public static DossierState withdrawn(String unit) {
    return dossier(
        RecordId.next(),
        2,
        unit,
        DossierStatus.WITHDRAWN,
        null,
        Instant.parse("2023-05-08T03:00:00Z"),
        null,
        List.of());
  }

  public static Suspension pause(String from, String to) {
    return new Suspension(
        Suspension.Kind.SUPPLEMENT, Instant.parse(from), to == null ? null : Instant.parse(to));
  }

  public static DossierState dossier(
      UUID id,
      long revision,
      String unit,
      DossierStatus status,
      Instant completedAt,
      Instant endedAt,
      Punctuality punctuality,
      List<Suspension> suspensions) {
    return dossier(
        id,
        revision,
        unit,
        Channel.IN_PERSON,
        status,
        MAY,
        DUE,
        completedAt,
        endedAt,
        punctuality,
        suspensions,
        false,
        null,
        null);
  }

  public static DossierState dossier(
      UUID id,
      long revision,
      String unit,
      Channel channel,
      DossierStatus status,
      Instant receivedAt,
      Instant dueAt,
      Instant completedAt,
      Instant endedAt,
      Punctuality punctuality,
      List<Suspension> suspensions,
      boolean homeDelivery,
      OnlineLevel onlineLevel,
      LifeEvent lifeEvent) {
    return new DossierState(
        id,
        revision,
        unit,
        "H56.30.12-230504-" + id.toString().substring(0, 4),
        "1.001193",
        "Hộ tịch",
        lifeEvent,
        channel,
        onlineLevel,
        status,
        receivedAt,
        dueAt,
        null,
        completedAt,
        status == DossierStatus.RETURNED ? endedAt : null,
        endedAt,
        punctuality,
        punctuality == null ? null : punctuality == Punctuality.LATE ? -2 : 1,
        (int) suspensions.stream().filter(s -> s.kind() == Suspension.Kind.SUPPLEMENT).count(),
        suspensions,
        homeDelivery,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// Completed and handed over later on.
  ///
  /// @param endRecordedAt when the completion was recorded, absent where nobody says
  public static DossierState handedOver(
      UUID id,
      String unit,
      Instant completedAt,
      Instant returnedAt,
      @Nullable Instant endRecordedAt) {
    return new DossierState(
        id,
        3,
        unit,
        "H56.30.12-230504-" + id.toString().substring(0, 4),
        "1.001193",
        "Hộ tịch",
        null,
        Channel.IN_PERSON,
        null,
        DossierStatus.RETURNED,
        completedAt.minus(Duration.ofDays(3)),
        completedAt.plus(Duration.ofDays(3)),
        null,
        completedAt,
        returnedAt,
        completedAt,
        Punctuality.EARLY,
        3,
        0,
        List.of(),
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        endRecordedAt);
  }

  /// The same, apologised for with a new date two days before the due moment.
  public static DossierState withForm04(DossierState dossier) {
    return new DossierState(
        dossier.id(),
        dossier.revision(),
        dossier.unit(),
        dossier.code(),
        dossier.procedureCode(),
        dossier.procedureField(),
        dossier.lifeEvent(),
        dossier.channel(),
        dossier.onlineLevel(),
        dossier.status(),
        dossier.receivedAt(),
        dossier.dueAt(),
        dossier.dueAt().plus(Duration.ofDays(4)),
        dossier.completedAt(),
        dossier.returnedAt(),
        dossier.endedAt(),
        dossier.punctuality(),
        dossier.savedWorkingDays(),
        dossier.supplementRequests(),
        dossier.suspensions(),
        dossier.homeDelivery(),
        dossier.assistedFiling(),
        dossier.resultDigitised(),
        dossier.village(),
        dossier.apologyDue(),
        dossier.dueAt().minus(Duration.ofDays(2)),
        dossier.helpedBy(),
        dossier.decidedBy(),
        dossier.componentsDigitised(),
        dossier.endRecordedAt());
  }
}
