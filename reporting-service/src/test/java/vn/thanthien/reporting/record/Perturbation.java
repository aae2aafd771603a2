package vn.thanthien.reporting.record;

import java.time.Duration;
import java.util.List;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;

/// What happens to the reference commune beside its ten months (domain.md, App. B).
public enum Perturbation {
  GOLDEN,
  LATE_WITHOUT_APOLOGY,
  /// First the dossier, then the letter.
  LATE_WITH_APOLOGY,
  SUPPLEMENTED_TWICE,
  WITHDRAWN,
  /// One due in May, two after the period.
  THREE_IN_PROGRESS,
  VILLAGE_WITHOUT_BALLOTS,
  PETITION_TRANSFERRED;

  /// The facts, as they come.
  ///
  /// @param tenMonths of the commune, as it was told
  public List<Fact> of(String commune, List<Fact> tenMonths) {
    return switch (this) {
      case GOLDEN -> List.of();
      case LATE_WITHOUT_APOLOGY -> List.of(DossierMother.completedLate(commune));
      case LATE_WITH_APOLOGY -> {
        var late = DossierMother.completedLate(commune);
        var dayBefore = DossierMother.DUE.minus(Duration.ofDays(1));
        yield List.of(
            late, GoldenCommune.letter(commune, LetterKind.APOLOGY, dayBefore, late.id()));
      }
      case SUPPLEMENTED_TWICE -> List.of(DossierMother.supplementedTwice(commune));
      case WITHDRAWN -> List.of(DossierMother.withdrawn(commune));
      case THREE_IN_PROGRESS -> {
        var afterwards = GoldenCommune.PERIOD.end().plus(Duration.ofDays(2));
        yield List.of(
            DossierMother.received(commune),
            DossierMother.inProgress(commune, afterwards),
            DossierMother.inProgress(commune, afterwards));
      }
      case VILLAGE_WITHOUT_BALLOTS ->
          tenMonths.stream()
              .filter(SurveyRoundState.class::isInstance)
              .map(SurveyRoundState.class::cast)
              .filter(round -> round.phase() == SurveyPhase.START)
              .<Fact>map(GoldenCommune::withoutBallotsInOneVillage)
              .toList();
      case PETITION_TRANSFERRED -> List.of(GoldenCommune.transferred(commune));
    };
  }
}
