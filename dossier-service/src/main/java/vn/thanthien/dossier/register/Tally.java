package vn.thanthien.dossier.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/// The counts of one row of the register. Totals are counted by themselves, so that the identities
/// can fail.
///
/// @param opening kỳ trước chuyển sang: received earlier, not ended at the start
/// @param processed completed or withdrawn in the period, of which early, on time and late
/// @param inProgress at the end of the period, of which in time and overdue
/// @param paused waiting for papers or payment at the end, and stopped in the period; those waiting
///   are judged at the moment of the request, the stopped at that of the stop
/// @param notAccepted received in the period and refused; on neither side of the identity
record Tally(
    long opening,
    long online,
    long inPerson,
    long postal,
    long processed,
    long early,
    long onTime,
    long late,
    long inProgress,
    long inProgressInTime,
    long inProgressOverdue,
    long paused,
    long pausedInTime,
    long pausedOverdue,
    long notAccepted) {

  static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// In the period, by any channel.
  @JsonProperty
  public long received() {
    return online + inPerson + postal;
  }

  /// Opening and received.
  @JsonProperty
  public long all() {
    return opening + received();
  }

  Tally plus(Tally other) {
    return new Tally(
        opening + other.opening,
        online + other.online,
        inPerson + other.inPerson,
        postal + other.postal,
        processed + other.processed,
        early + other.early,
        onTime + other.onTime,
        late + other.late,
        inProgress + other.inProgress,
        inProgressInTime + other.inProgressInTime,
        inProgressOverdue + other.inProgressOverdue,
        paused + other.paused,
        pausedInTime + other.pausedInTime,
        pausedOverdue + other.pausedOverdue,
        notAccepted + other.notAccepted);
  }

  /// What does not add up, in words for people; empty when everything does.
  @JsonProperty
  public List<String> violations() {
    var violations = new ArrayList<String>();
    check(
        violations,
        "Kỳ trước + trong kỳ",
        all(),
        "đã xử lý + đang xử lý + tạm dừng",
        processed + inProgress + paused);
    check(
        violations, "Đã xử lý", processed, "trước hạn + đúng hạn + quá hạn", early + onTime + late);
    check(
        violations,
        "Đang xử lý",
        inProgress,
        "trong hạn + quá hạn",
        inProgressInTime + inProgressOverdue);
    check(violations, "Tạm dừng", paused, "trong hạn + quá hạn", pausedInTime + pausedOverdue);
    return List.copyOf(violations);
  }

  private static void check(
      List<String> violations, String one, long oneSide, String other, long otherSide) {
    if (oneSide != otherSide) {
      violations.add("%s = %d, nhưng %s = %d.".formatted(one, oneSide, other, otherSide));
    }
  }
}
