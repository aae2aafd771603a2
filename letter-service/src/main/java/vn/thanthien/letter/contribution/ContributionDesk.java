package vn.thanthien.letter.contribution;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.letter.letter.Addressee;
import vn.thanthien.letter.letter.Draft;
import vn.thanthien.letter.letter.LetterDesk;
import vn.thanthien.letter.letter.Letters;
import vn.thanthien.letter.template.Occasion;

/// Records what people gave; each contribution drafts one letter of thanks, and takes it back when
/// it was recorded by mistake.
@ApplicationScoped
class ContributionDesk {

  private final Contributions contributions;
  private final LetterDesk letterDesk;
  private final Letters letters;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ContributionDesk(
      Contributions contributions,
      LetterDesk letterDesk,
      Letters letters,
      Units units,
      Caller caller,
      Clock clock) {
    this.contributions = contributions;
    this.letterDesk = letterDesk;
    this.letters = letters;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  UUID record(RecordContribution request) {
    var unit = units.owner(request.unit());
    var givenOn = ActTime.ofDay(request.givenOn(), clock, "givenOn");
    var contribution = new Contribution(unit, request, clock.instant(), caller.name());
    contributions.persist(contribution);
    letterDesk.draft(
        unit,
        new Draft(
            new Occasion(LetterKind.THANKS, null),
            TriggerKind.CONTRIBUTION,
            Draft.Source.ofContribution(contribution.id()),
            clock.instant(),
            givenOn,
            new Addressee(request.giverName(), request.giverAddress()),
            request.village(),
            request.description()));
    Log.infof("contribution %s %s", contribution.id(), contribution.kind());
    return contribution.id();
  }

  @Transactional
  UUID withdraw(UUID id) {
    var contribution = contributions.get(id);
    if (!contribution.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    contribution.withdraw(clock.instant());
    letters
        .thankingAndUnissued(id)
        .ifPresent(
            letter -> letterDesk.takeBack(letter, "Đóng góp đã được rút khỏi sổ.", caller.name()));
    Log.infof("contribution %s withdrawn", id);
    return id;
  }
}
