package vn.thanthien.reporting.material;

/// One line of the dossier register table (QĐ 766/QĐ-TTg, as printed by one-stop systems).
///
/// Identity: `opening + received = processed + inProgress + paused + stopped`; refusals stand
/// apart.
///
/// @param opening received earlier, not ended at the period's start
/// @param inProgress at the period's end, of which overdue
/// @param paused waiting for papers or payment at the period's end
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
    long notAccepted) {

  public static final Register EMPTY = new Register(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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
        notAccepted + other.notAccepted);
  }
}
