package vn.thanthien.petition.reception;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;

/// The desk that keeps the reception sessions.
@ApplicationScoped
class ReceptionDesk {

  private final ReceptionSessions sessions;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  ReceptionDesk(ReceptionSessions sessions, Units units, Outbox outbox, Clock clock) {
    this.sessions = sessions;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  ReceptionSession record(RecordReception request) {
    var unit = units.owner(request.unit());
    var session = new ReceptionSession(unit, request, VietnamTime.dayOf(clock.instant()));
    if (sessions.isRecorded(unit, request)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Buổi tiếp này của ngày đó đã được ghi.", "date");
    }
    outbox.add(session.recorded());
    sessions.persist(session);
    Log.infof("reception session %s %s", session.id(), session.isHeld() ? "held" : "missed");
    return session;
  }
}
