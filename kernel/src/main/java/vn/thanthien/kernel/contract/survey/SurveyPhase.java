package vn.thanthien.kernel.contract.survey;

/// When a round is held: trước mô hình, đầu kỳ, giữa kỳ, cuối kỳ.
public enum SurveyPhase {
  BEFORE,
  START,
  MIDDLE,
  END
}
