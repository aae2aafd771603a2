package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One line of the dossier register table (QĐ 766/QĐ-TTg, as printed by one-stop systems).
///
/// Identity: `opening + received = processed + inProgress + paused + stopped`; refusals stand
/// apart.
///
/// @param opening received earlier, not ended at the period's start
/// @param inProgress at the period's end, of which overdue
/// @param paused waiting for papers or payment at the period's end
/// @param pausedLate of those paused or stopped, the due date was over when the pause began or they
///   were stopped; absent in what was frozen before it was kept
public record Register(
    long opening,
    long online,
    long inPerson,
    long postal,
    long early,
    long onTime,
    long late,
    long withdrawn,
    long stopped,
    long inProgress,
    long overdue,
    long paused,
    long notAccepted,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long pausedLate) {

  public static final Register EMPTY = new Register(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0L);

  /// Received in the period by any channel.
  public long received() {
    return online + inPerson + postal;
  }

  /// Completed or withdrawn in the period.
  public long processed() {
    return early + onTime + late + withdrawn;
  }

  public Register plus(Register other) {
    return new Register(
        opening + other.opening,
        online + other.online,
        inPerson + other.inPerson,
        postal + other.postal,
        early + other.early,
        onTime + other.onTime,
        late + other.late,
        withdrawn + other.withdrawn,
        stopped + other.stopped,
        inProgress + other.inProgress,
        overdue + other.overdue,
        paused + other.paused,
        notAccepted + other.notAccepted,
        pausedLate == null || other.pausedLate == null ? null : pausedLate + other.pausedLate);
  }
}
