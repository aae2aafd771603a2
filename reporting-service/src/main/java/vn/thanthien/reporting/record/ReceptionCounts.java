package vn.thanthien.reporting.record;

/// Receptions of citizens that one leader held in person in a period, however many were owed.
///
/// @param days with at least one session
/// @param weeks from Monday to Sunday, with at least one session
public record ReceptionCounts(long sessions, long days, long weeks) {

  public static final ReceptionCounts NONE = new ReceptionCounts(0, 0, 0);
}
