package vn.thanthien.survey.ballot;

/// What a ballot that came back is worth: with an answer, without any (phiếu trắng), or not to be
/// counted (phiếu không hợp lệ).
public enum BallotKind {
  VALID,
  BLANK,
  INVALID
}
