package vn.thanthien.petition.petition;

/// What keeps a petition from being fit to be processed (TT 05/2021/TT-TTCP; đơn không đủ điều kiện
/// xử lý).
public enum EligibilityFlaw {
  NOT_IN_VIETNAMESE,
  UNDATED,
  /// No name or address of the writer.
  UNNAMED,
  /// Neither signature nor fingerprint.
  UNSIGNED,
  /// A complaint without the body, the reason or the request.
  REQUEST_MISSING,
  /// A denunciation without the person or the act.
  ACT_MISSING,
  ALREADY_PROCESSED,
  /// Sent to many places, the competent one among them.
  SENT_TO_MANY,
  /// The writer was guided once on the same matter.
  ALREADY_GUIDED
}
