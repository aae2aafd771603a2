package vn.thanthien.petition.book;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.paper.OfficialSheet;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;
import vn.thanthien.petition.reception.ReceptionSessions;

/// The desk that keeps the reception book.
@ApplicationScoped
class BookDesk {

  /// A print-out of more is for nobody's shelf, and is laid out in memory.
  private static final int MOST_PRINTED = 2_000;

  private static final String TITLE = "Sổ tiếp công dân";

  private static final List<Column<BookLine>> COLUMNS =
      List.of(
          Column.whole("STT", 6, BookLine::number),
          Column.text("Ngày tiếp", 12, BookLine::day),
          Column.text("Họ tên, địa chỉ", 34, BookLine::visitor),
          Column.text("Số CCCD", 16, BookLine::identityNumber),
          Column.text("Nội dung", 44, BookLine::content),
          Column.text("Loại (khiếu nại, tố cáo, kiến nghị, phản ánh)", 14, BookLine::kind),
          Column.whole("Số người", 8, BookLine::people),
          Column.text("Cơ quan đã giải quyết", 24, BookLine::handledBefore),
          Column.text("Thuộc thẩm quyền", 10, BookLine::within),
          Column.text("Hướng dẫn đến, số văn bản", 26, BookLine::guided),
          Column.text("Đơn vị thụ lý, số văn bản chuyển", 26, BookLine::forwarded),
          Column.text("Theo dõi kết quả", 30, BookLine::outcome),
          Column.text("Ghi chú", 24, BookLine::note));

  private final ReceptionVisits visits;
  private final VisitorUnmaskings unmaskings;
  private final ReceptionSessions sessions;
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  BookDesk(
      ReceptionVisits visits,
      VisitorUnmaskings unmaskings,
      ReceptionSessions sessions,
      HistoryDesk history,
      Idempotency idempotency,
      Units units,
      Caller caller,
      Clock clock) {
    this.visits = visits;
    this.unmaskings = unmaskings;
    this.sessions = sessions;
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  VisitView record(RecordVisit request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  VisitView followUp(UUID id, @Nullable String ifMatch, VisitFollowUp request) {
    idempotency.once(
        request,
        () -> {
          var visit = visits.get(id);
          Revision.check(ifMatch, visit.revision());
          history.note(
              id, visit.followUp(ActTime.of(request.at(), clock, "at"), request.outcome()));
          return id;
        });
    return one(id);
  }

  @Transactional
  VisitView one(UUID id) {
    return view(visits.get(id));
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(visits.get(id).id());
  }

  @Transactional
  Page<VisitView> page(BookFilter filter, @Nullable UUID after, int limit) {
    return Page.of(visits.page(filter, after, limit), limit, ReceptionVisit::id, this::view);
  }

  /// Lifts the mask for a reason; a denouncer's only for the officer charged with it.
  @Transactional
  VisitorView unmask(UUID id, String reason) {
    var visit = visits.get(id);
    if (!visit.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    if (visit.isProtected() && !caller.has(Role.DENUNCIATION_OFFICER)) {
      throw new Refusal(
          ProblemType.FORBIDDEN,
          "Người tố cáo được bảo vệ (Luật Tố cáo 25/2018/QH14, Đ.56); chỉ người được giao mới xem.");
    }
    unmaskings.persist(
        new VisitorUnmasking(visit.unit(), id, caller.name(), reason, clock.instant()));
    Log.infof("visitor of %s unmasked", id);
    return VisitorView.of(visit);
  }

  @Transactional
  List<UnmaskingView> unmaskings(UUID id) {
    visits.get(id);
    return unmaskings.of(id).stream().map(UnmaskingView::of).toList();
  }

  @Transactional
  byte[] print(@Nullable String requested, DayPeriod period) {
    var unit = units.owner(requested);
    var day = VietnamTime.dayOf(clock.instant());
    var name = name(unit);
    var sheet = OfficialSheet.of(TITLE, "Ủy ban nhân dân " + name, name, null, day, true);
    var page = BookPages.receptionBook(sheet, period.sentence(), lines(unit, period));
    return Paper.pdf(page.render(), "petition-service", day);
  }

  /// The lines of a period, checked before the first byte is written.
  @Transactional
  List<BookLine> lines(@Nullable String requested, DayPeriod period) {
    var unit = units.owner(requested);
    if (visits.count(unit, period) > MOST_PRINTED) {
      throw new Refusal(
          ProblemType.INVALID,
          "Nhiều hơn %d lượt tiếp, hãy thu hẹp khoảng ngày.".formatted(MOST_PRINTED),
          "from");
    }
    var lines = new ArrayList<BookLine>();
    for (var visit : visits.book(unit, period)) {
      lines.add(BookLine.of(lines.size() + 1L, view(visit)));
    }
    return lines;
  }

  static void write(List<BookLine> lines, DayPeriod period, SheetFormat format, OutputStream out)
      throws IOException {
    var heading = List.of("SỔ TIẾP CÔNG DÂN (Mẫu số 03/TCD)", period.sentence());
    try (var writer = format.open(new Sheet<>(TITLE, heading, COLUMNS, line -> false), out)) {
      for (var line : lines) {
        writer.write(line);
      }
    }
  }

  private UUID take(RecordVisit request) {
    var unit = units.owner(request.unit());
    ActTime.ofDay(request.receivedOn(), clock, "receivedOn");
    mustBelong(unit, request);
    var visit = new ReceptionVisit(unit, request);
    var recorded = visit.recorded(); // counts the revision: after persist that would be an update
    visits.persist(visit);
    history.note(visit.id(), recorded);
    return visit.id();
  }

  private void mustBelong(String unit, RecordVisit request) {
    if (request.session() != null) {
      var session = sessions.findByIdOptional(request.session()).orElse(null);
      if (session == null || !session.unit().equals(unit)) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Không có buổi tiếp này trong đơn vị.", "session");
      }
      if (!session.isHeld() || !session.date().equals(request.receivedOn())) {
        throw new Refusal(
            ProblemType.INVALID, "Buổi tiếp ấy không diễn ra vào ngày này.", "session");
      }
    }
    if (request.petition() != null && !visits.isPetitionOf(unit, request.petition())) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Không có đơn này trong đơn vị.", "petition");
    }
  }

  private VisitView view(ReceptionVisit visit) {
    return VisitView.of(visit, caller.unit().equals(visit.unit()) && knows());
  }

  private boolean knows() {
    return caller.has(Role.RECEPTION_OFFICER)
        || caller.has(Role.HANDLER)
        || caller.has(Role.LEADER)
        || caller.has(Role.DENUNCIATION_OFFICER);
  }

  private String name(String unit) {
    return units.find(unit).map(Units.Node::name).orElse(unit);
  }
}
