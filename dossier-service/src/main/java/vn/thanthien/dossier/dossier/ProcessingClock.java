package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;

/// When a dossier came in, when it is due, and when its clock stood still.
///
/// @param receivedAt when the clock started; while the dossier is only registered, when it was
/// @param dueAt the original due moment, finished pauses taken out (QĐ 766/QĐ-TTg, 2.1); absent
///   while only registered
/// @param givenDueAt the due moment another system computed; pauses are then its affair
/// @param suspensions half-open, in their order; only the last can be open
/// @param supplementRequests how often papers were asked for
@Embeddable
public record ProcessingClock(
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant givenDueAt,
    @JdbcTypeCode(SqlTypes.JSON) List<Suspension> suspensions,
    int supplementRequests) {

  public ProcessingClock {
    suspensions = List.copyOf(suspensions);
  }

  /// Standing: registered, not yet received.
  static ProcessingClock standing(Instant registeredAt) {
    return new ProcessingClock(registeredAt, null, null, List.of(), 0);
  }

  /// Running from receipt on.
  static ProcessingClock started(
      Instant receivedAt, @Nullable Instant givenDueAt, Terms terms, Deadline deadline) {
    return new ProcessingClock(receivedAt, null, givenDueAt, List.of(), 0).under(terms, deadline);
  }

  /// Stands still from a moment on.
  ProcessingClock paused(Suspension.Kind kind, Instant at) {
    var pauses = new ArrayList<>(suspensions);
    pauses.add(new Suspension(kind, at, null));
    return new ProcessingClock(
        receivedAt,
        dueAt,
        givenDueAt,
        pauses,
        supplementRequests + (kind == Suspension.Kind.SUPPLEMENT ? 1 : 0));
  }

  /// An open pause ends; [#under] then moves the due moment by it.
  ProcessingClock closed(Instant at) {
    return new ProcessingClock(
        receivedAt,
        dueAt,
        givenDueAt,
        suspensions.stream()
            .map(p -> p.to() == null ? new Suspension(p.kind(), p.from(), at) : p)
            .toList(),
        supplementRequests);
  }

  /// The same with the due moment as the terms and the calendar now give it.
  ProcessingClock under(Terms terms, Deadline deadline) {
    var due =
        givenDueAt != null
            ? givenDueAt
            : deadline.dueAt(
                terms.processingDays(), terms.dayCount(), terms.cutOff(), receivedAt, finished());
    return new ProcessingClock(receivedAt, due, givenDueAt, suspensions, supplementRequests);
  }

  /// An open pause has moved nothing yet, also where it follows a finished one at once.
  private List<Suspension> finished() {
    return suspensions.stream().filter(pause -> pause.to() != null).toList();
  }
}
