package vn.thanthien.dossier.applicant;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.Refusal;

/// Lifts the mask for those who need it, and writes down that it did.
@ApplicationScoped
class ApplicantDesk {

  private final Dossiers dossiers;
  private final Unmaskings unmaskings;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ApplicantDesk(Dossiers dossiers, Unmaskings unmaskings, Caller caller, Clock clock) {
    this.dossiers = dossiers;
    this.unmaskings = unmaskings;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ApplicantView unmask(UUID id, String reason) {
    var dossier = own(id);
    unmaskings.persist(new Unmasking(dossier.unit(), id, caller.name(), reason, clock.instant()));
    Log.infof("applicant of dossier %s unmasked", id);
    return ApplicantView.of(dossier.parts().applicant());
  }

  @Transactional
  List<UnmaskingView> unmaskings(UUID id) {
    dossiers.get(id);
    return unmaskings.of(id).stream().map(UnmaskingView::of).toList();
  }

  @Transactional
  void hold(UUID id, boolean legalHold) {
    own(id).hold(legalHold);
    Log.infof("dossier %s legal hold %s", id, legalHold);
  }

  /// Who sits above a commune sees its dossiers, never whose they are.
  private Dossier own(UUID id) {
    var dossier = dossiers.get(id);
    if (!dossier.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    return dossier;
  }
}
