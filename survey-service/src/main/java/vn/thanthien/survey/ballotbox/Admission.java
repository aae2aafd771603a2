package vn.thanthien.survey.ballotbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.tokensheet.BallotToken;

/// What a token opens: a ballot to fill in, or nothing and why.
public sealed interface Admission {

  /// A ballot to fill in.
  ///
  /// @param village of the sheet, absent where the round is not split by village
  /// @param title of the round
  record Admitted(
      BallotToken token,
      UUID sheetId,
      String unit,
      UUID roundId,
      @Nullable String village,
      String title,
      SurveyRunner runner,
      Form form)
      implements Admission {}

  /// None.
  enum Refused implements Admission {
    /// Not signed here, or of a sheet that does not exist.
    FORGED,
    SPENT,
    /// Its last day is over.
    EXPIRED,
    NOT_YET_OPEN,
    CLOSED
  }
}
