package vn.thanthien.kernel.contract.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dossier as the world may know it: no applicant, no content.
///
/// @param unit the commune that received it
/// @param code the national dossier code (Mã số hồ sơ), unique within the unit
/// @param receivedAt when the clock started; of a dossier only registered so far, when it was
/// @param dueAt the original due moment (UTC), suspensions already removed; punctuality is judged
///   against it (QĐ 766/QĐ-TTg, 2.1)
/// @param newDueAt the appointed new moment, shown beside the original, never judged by
/// @param completedAt when processing ended with a result; decides punctuality
/// @param endedAt when it ended in whatever way: completed, withdrawn or stopped
/// @param punctuality set on completed dossiers only
/// @param savedWorkingDays working days from completion to the due date, negative when late
/// @param supplementRequests how often papers were asked for; more than one counts as late in QĐ
///   766 2.1 only
/// @param suspensions the pauses of the clock, half-open, an open one has no end
/// @param apologyDue set by the scan: `DUE_SOON` or `OVERDUE`
/// @param apologisedAt when the apology with a new date (form 04) was given
/// @param helpedBy the unit where filing was helped, absent where none helped
/// @param decidedBy the unit that decides, absent where the receiving one does
/// @param componentsDigitised whether every component handed in is digitised, absent where none was
///   recorded (QĐ 766/QĐ-TTg, 4.2)
/// @param endRecordedAt when its end was recorded, by the service's own clock; absent while it goes
///   on, and where that was not kept
public record DossierState(
    UUID id,
    long revision,
    String unit,
    String code,
    String procedureCode,
    @Nullable String procedureField,
    @Nullable LifeEvent lifeEvent,
    Channel channel,
    @Nullable OnlineLevel onlineLevel,
    DossierStatus status,
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant newDueAt,
    @Nullable Instant completedAt,
    @Nullable Instant returnedAt,
    @Nullable Instant endedAt,
    @Nullable Punctuality punctuality,
    @Nullable Integer savedWorkingDays,
    int supplementRequests,
    List<Suspension> suspensions,
    boolean homeDelivery,
    boolean assistedFiling,
    boolean resultDigitised,
    @Nullable String village,
    @Nullable ApologyDue apologyDue,
    @Nullable Instant apologisedAt,
    @Nullable String helpedBy,
    @Nullable String decidedBy,
    @Nullable Boolean componentsDigitised,
    @Nullable Instant endRecordedAt)
    implements DossierFact {

  public DossierState {
    suspensions = List.copyOf(suspensions);
  }

  @Override
  public String key() {
    return id.toString();
  }

  /// One pause of the clock.
  ///
  /// @param to when it ended, absent while it lasts
  public record Suspension(Kind kind, Instant from, @Schema(nullable = true) @Nullable Instant to) {

    /// Why the clock stands still.
    public enum Kind {
      SUPPLEMENT,
      PAYMENT
    }
  }

  /// What the apology scan found.
  public enum ApologyDue {
    DUE_SOON,
    OVERDUE
  }
}
