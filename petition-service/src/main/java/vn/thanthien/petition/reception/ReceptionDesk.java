package vn.thanthien.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.paper.OfficialSheet;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;

/// The desk that keeps the reception sessions and what was concluded in them.
@ApplicationScoped
class ReceptionDesk {

  private final ReceptionSessions sessions;
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ReceptionDesk(
      ReceptionSessions sessions,
      HistoryDesk history,
      Idempotency idempotency,
      Units units,
      Caller caller,
      Clock clock) {
    this.sessions = sessions;
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ReceptionSession record(RecordReception request) {
    var unit = units.owner(request.unit());
    ActTime.ofDay(request.date(), clock, "date");
    var session = new ReceptionSession(unit, request);
    if (sessions.isRecorded(unit, request)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Buổi tiếp này của ngày đó đã được ghi.", "date");
    }
    var recorded = session.recorded(); // counts the revision: after persist that is an update
    sessions.persist(session);
    history.note(session.id(), recorded);
    return session;
  }

  @Transactional
  ReceptionView conclude(UUID id, @Nullable String ifMatch, ConcludeReception request) {
    idempotency.once(
        request,
        () -> {
          var session = sessions.get(id);
          Revision.check(ifMatch, session.revision());
          var day = ActTime.ofDay(request.concludedOn(), clock, "concludedOn");
          history.note(id, session.conclude(request.number(), day, request.conclusion()));
          return id;
        });
    return ReceptionView.of(sessions.get(id));
  }

  /// The conclusion notice on paper, for its own unit.
  ///
  /// @throws Refusal `not-found` outside the session's own unit, `wrong-state` while there is none
  @Transactional
  byte[] printConclusion(UUID id) {
    var session = sessions.get(id);
    if (!session.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    var day = session.concludedOn();
    var number = session.conclusionNumber();
    var conclusion = session.conclusion();
    if (day == null || number == null || conclusion == null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Buổi tiếp này chưa có thông báo kết luận.");
    }
    var unitName = units.find(session.unit()).map(Units.Node::name).orElse(session.unit());
    var receiver = LeaderName.of(session.role());
    var ofParty = session.role() == LeaderRole.PARTY_SECRETARY;
    var state =
        OfficialSheet.of(
            "Thông báo kết luận tại buổi tiếp công dân",
            (ofParty ? "Đảng ủy " : "Ủy ban nhân dân ") + unitName,
            unitName,
            number,
            day,
            false);
    var sheet = ofParty ? state.ofParty() : state;
    var sentence =
        "Ngày %s, %s tiếp công dân %s."
            .formatted(
                VietnameseFormat.date(session.date()),
                receiver,
                LeaderName.of(session.receptionKind()));
    var paragraphs =
        conclusion.lines().map(VietnameseText::printable).filter(it -> !it.isBlank()).toList();
    return Paper.pdf(
        ReceptionPages.conclusion(sheet, sentence, paragraphs, VietnameseText.capitals(receiver))
            .render(),
        "petition-service",
        day);
  }

  /// A unit's sessions of a period, by day.
  @Transactional
  List<ReceptionView> between(@Nullable String requested, DayPeriod period) {
    return sessions.between(units.owner(requested), period.from(), period.to()).stream()
        .map(ReceptionView::of)
        .toList();
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(sessions.get(id).id());
  }
}
