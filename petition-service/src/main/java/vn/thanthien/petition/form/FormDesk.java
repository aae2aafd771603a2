package vn.thanthien.petition.form;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.thanthien.kernel.paper.OfficialSheet;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.petition.PetitionSight;
import vn.thanthien.petition.petition.PetitionSteps;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.petition.Submissions;

/// Prints the document of a step, dated by its own day, in the shape in force on the day of the
/// step. It never opens the vault.
@ApplicationScoped
class FormDesk {

  private static final String PRODUCER = "petition-service";

  private final Petitions petitions;
  private final PetitionSteps steps;
  private final Submissions submissions;
  private final PetitionSight sight;
  private final FormRules rules;
  private final Units units;

  @Inject
  FormDesk(
      Petitions petitions,
      PetitionSteps steps,
      Submissions submissions,
      PetitionSight sight,
      FormRules rules,
      Units units) {
    this.petitions = petitions;
    this.steps = steps;
    this.submissions = submissions;
    this.sight = sight;
    this.rules = rules;
    this.units = units;
  }

  /// @param revision of the petition after the step
  /// @throws Refusal `not-found` outside the desk of its own unit or where there is no such step,
  ///   `wrong-state` where the step issues no document
  @Transactional
  PrintedForm print(UUID id, long revision) {
    var petition = petitions.get(id).parts();
    if (!sight.worksOn(petition)) {
      throw Refusal.unknown();
    }
    var step =
        steps.of(id).stream()
            .filter(one -> one.revision() == revision)
            .findFirst()
            .orElseThrow(Refusal::unknown);
    var kind = petition.kind();
    var takenOn = VietnamTime.dayOf(step.occurredAt());
    var rule =
        (kind == null ? Optional.<FormRule>empty() : rules.inForce(step.type(), kind, takenOn))
            .orElseThrow(
                () -> new Refusal(ProblemType.WRONG_STATE, "Bước này không có văn bản để in."));
    var unitName = units.find(petition.unit()).map(Units.Node::name).orElse(petition.unit());
    var agency = "Ủy ban nhân dân " + VietnameseText.printable(unitName);
    var submission = sight.reachesSubmission(petition) ? submissions.findById(id) : null;
    var text =
        new FormText(
            petition, kind, step, submission == null ? null : submission.submitted(), agency);
    var day = step.documentDate() == null ? takenOn : step.documentDate();
    var number = step.documentNumber();
    var sheet =
        OfficialSheet.of(
            rule.title(),
            agency,
            unitName,
            number == null ? "………/" + rule.symbol() : VietnameseText.printable(number),
            day,
            false);
    var page =
        FormPages.step(
            sheet,
            rule.formName() == null ? "" : rule.formName(),
            rule.legalBasis(),
            rule.paragraphs().stream().map(text::in).toList());
    Log.infof("petition %s document of %s printed", id, step.type());
    return new PrintedForm(sheet.titleText(), Paper.pdf(page.render(), PRODUCER, day));
  }
}
