package vn.thanthien.dossier.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.PublicationEventType;
import vn.thanthien.kernel.contract.dossier.DossierCounts;
import vn.thanthien.kernel.publication.OwnRecords;
import vn.thanthien.kernel.publication.RecordKind;

/// Dossiers stand under the day of their receipt and count there unless they are only registered or
/// were not accepted.
@ApplicationScoped
class PublishedDossiers implements OwnRecords {

  private final Dossiers dossiers;

  @Inject
  PublishedDossiers(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public List<RecordKind> kinds() {
    var received = RecordKind.dayOf("received_at");
    return List.of(
        new RecordKind(
            "dossier",
            "dossier",
            received,
            "case when status not in ('REGISTERED', 'NOT_ACCEPTED') then " + received + " end",
            dossiers::states));
  }

  @Override
  public Event counted(MonthCounts counts) {
    return new Event(
        PublicationEventType.DOSSIERS_COUNTED,
        counts.asOf(),
        new DossierCounts(
            counts.unit(), counts.revision(), counts.month(), counts.asOf(), counts.days()));
  }
}
