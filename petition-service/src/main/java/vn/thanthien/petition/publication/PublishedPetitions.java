package vn.thanthien.petition.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.PublicationEventType;
import vn.thanthien.kernel.contract.petition.PetitionCounts;
import vn.thanthien.kernel.publication.OwnRecords;
import vn.thanthien.kernel.publication.RecordKind;
import vn.thanthien.petition.dialogue.Dialogues;
import vn.thanthien.petition.opinion.Opinions;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.reception.ReceptionSessions;
import vn.thanthien.petition.visit.FieldVisits;

/// Petitions stand and count under the day of their receipt, the others under the day they were
/// held, made or raised.
@ApplicationScoped
class PublishedPetitions implements OwnRecords {

  private final Petitions petitions;
  private final ReceptionSessions sessions;
  private final Dialogues dialogues;
  private final FieldVisits visits;
  private final Opinions opinions;

  @Inject
  PublishedPetitions(
      Petitions petitions,
      ReceptionSessions sessions,
      Dialogues dialogues,
      FieldVisits visits,
      Opinions opinions) {
    this.petitions = petitions;
    this.sessions = sessions;
    this.dialogues = dialogues;
    this.visits = visits;
    this.opinions = opinions;
  }

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("petition", "petition", RecordKind.dayOf("received_at"), petitions::states),
        new RecordKind("reception-session", "reception_session", "date", sessions::states),
        new RecordKind("dialogue", "dialogue", "held_on", dialogues::states),
        new RecordKind("field-visit", "field_visit", "visited_on", visits::states),
        new RecordKind("opinion", "opinion", "raised_on", opinions::states));
  }

  @Override
  public Event counted(MonthCounts counts) {
    return new Event(
        PublicationEventType.PETITIONS_COUNTED,
        counts.asOf(),
        new PetitionCounts(
            counts.unit(), counts.revision(), counts.month(), counts.asOf(), counts.days()));
  }
}
