package vn.thanthien.petition.petition;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.petition.deadline.DeadlineRules;

/// The desk where petitions are taken in and settled: loads, asks, records.
@ApplicationScoped
class PetitionDesk {

  private final Petitions petitions;
  private final Submissions submissions;
  private final DeadlineRules rules;
  private final Calendars calendars;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  PetitionDesk(
      Petitions petitions,
      Submissions submissions,
      DeadlineRules rules,
      Calendars calendars,
      Units units,
      Outbox outbox,
      Clock clock) {
    this.petitions = petitions;
    this.submissions = submissions;
    this.rules = rules;
    this.calendars = calendars;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Petition receive(ReceivePetition request) {
    var unit = units.owner(request.unit());
    var petition =
        new Petition(unit, request.receipt(ActTime.of(request.receivedAt(), clock, "receivedAt")));
    var received = petition.received();
    petitions.persist(petition);
    submissions.persist(
        new Submission(
            unit,
            petition.id(),
            request.submitterName(),
            request.submitterAddress(),
            request.content()));
    return recorded(petition, received);
  }

  @Transactional
  Petition record(UUID id, @Nullable String ifMatch, Step step) {
    var petition = petitions.get(id);
    Revision.check(ifMatch, petition.revision());
    var at = ActTime.of(step.at(), clock, "at");
    var event =
        switch (step) {
          case Step.Classification found ->
              petition.classify(
                  at,
                  found.kind(),
                  found.withinCompetence(),
                  found.eligible(),
                  rules,
                  calendars.current());
          case Step.Acceptance _ -> petition.accept(at, calendars.current());
          case Step.Transfer transfer ->
              petition.transfer(at, transfer.to(), transfer.documentNumber());
          case Step.Guidance guidance ->
              petition.guide(at, guidance.to(), guidance.documentNumber());
          case Step.SendingBack sendingBack -> petition.sendBack(at, sendingBack.reason());
          case Step.Filing filing -> petition.file(at, filing.reason());
          case Step.Withdrawal _ -> petition.withdraw(at);
          case Step.Resolution resolution ->
              petition.resolve(at, resolution.result(), resolution.documentNumber());
        };
    return recorded(petition, event);
  }

  private Petition recorded(Petition petition, Event event) {
    outbox.add(event);
    Log.infof("petition %s %s", petition.id(), petition.status());
    return petition;
  }
}
