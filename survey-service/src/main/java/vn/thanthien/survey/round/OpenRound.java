package vn.thanthien.survey.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// A new round as its runner states it.
///
/// @param unit the commune, the caller's own where absent
/// @param questionnaireId of the unit's own questionnaire
/// @param builtIn code of a built-in one instead; where neither is named, only the overall question
///   is asked
/// @param opensOn first day of collection
/// @param closesOn last day of collection
/// @param villages each named once; a single one without a name where the round is commune-wide
record OpenRound(
    @Nullable @Size(max = 60) String unit,
    @Nullable UUID questionnaireId,
    @Nullable @Size(max = 20) String builtIn,
    @NotNull SurveyRunner runner,
    @NotNull SurveyPhase phase,
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate opensOn,
    @NotNull LocalDate closesOn,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid Village> villages) {

  /// What is planned for one village.
  ///
  /// @param population people or households the sample stands for; absent where not known
  /// @param quota ballots aimed at
  /// @param issued ballots handed out on paper; absent where nobody counted. Ballots with a token
  ///   are added when their sheets are made
  record Village(
      @Nullable @Pattern(regexp = UNIT_ID) String village,
      @Nullable @PositiveOrZero @Max(MOST) Integer population,
      @Nullable @PositiveOrZero @Max(MOST) Integer quota,
      @Nullable @PositiveOrZero @Max(MOST) Integer issued) {

    static final String UNIT_ID = "[a-z0-9.-]{2,60}";

    private static final long MOST = 1_000_000;
  }
}
