package vn.thanthien.reporting.record;

import java.time.Duration;
import java.util.List;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;

/// What happens to the reference commune beside its ten months (domain.md, App. B).
public enum Perturbation {
  GOLDEN {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return List.of();
    }
  },
  LATE_WITHOUT_APOLOGY {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return List.of(DossierMother.completedLate(commune));
    }
  },

  /// First the dossier, then the letter.
  LATE_WITH_APOLOGY {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      var late = DossierMother.completedLate(commune);
      var dayBefore = DossierMother.DUE.minus(Duration.ofDays(1));
      return List.of(late, GoldenCommune.letter(commune, LetterKind.APOLOGY, dayBefore, late.id()));
    }
  },
  SUPPLEMENTED_TWICE {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return List.of(DossierMother.supplementedTwice(commune));
    }
  },
  WITHDRAWN {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return List.of(DossierMother.withdrawn(commune));
    }
  },

  /// One due in May, two after the period.
  THREE_IN_PROGRESS {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      var afterwards = GoldenCommune.PERIOD.end().plus(Duration.ofDays(2));
      return List.of(
          DossierMother.received(commune),
          DossierMother.inProgress(commune, afterwards),
          DossierMother.inProgress(commune, afterwards));
    }
  },
  VILLAGE_WITHOUT_BALLOTS {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return tenMonths.stream()
          .filter(SurveyRoundState.class::isInstance)
          .map(SurveyRoundState.class::cast)
          .filter(round -> round.phase() == SurveyPhase.START)
          .<Fact>map(GoldenCommune::withoutBallotsInOneVillage)
          .toList();
    }
  },
  PETITION_TRANSFERRED {
    @Override
    public List<Fact> of(String commune, List<Fact> tenMonths) {
      return List.of(GoldenCommune.transferred(commune));
    }
  };

  /// The facts, as they come.
  ///
  /// @param tenMonths of the commune, as it was told
  public abstract List<Fact> of(String commune, List<Fact> tenMonths);
}
