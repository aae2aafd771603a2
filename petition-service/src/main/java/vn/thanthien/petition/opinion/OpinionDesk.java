package vn.thanthien.petition.opinion;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;

/// The desk that keeps the one ledger of opinions.
@ApplicationScoped
class OpinionDesk {

  private static final int MOST_EXPORTED = 20_000;

  private static final Sheet<OpinionView> SHEET =
      new Sheet<>(
          "Ý kiến",
          List.of("SỔ THEO DÕI Ý KIẾN CỦA NHÂN DÂN"),
          List.of(
              Column.day("Ngày nêu", 12, OpinionView::raisedOn),
              Column.text("Đơn vị", 18, OpinionView::unit),
              Column.text("Kênh", 16, OpinionView::channelName),
              Column.text("Thôn", 18, OpinionView::village),
              Column.text("Nội dung", 50, OpinionView::content),
              Column.text("Trạng thái", 16, OpinionView::statusName),
              Column.text("Người chịu trách nhiệm", 26, OpinionView::owner),
              Column.day("Hạn", 12, OpinionView::dueOn),
              Column.text("Quá hạn", 10, row -> row.overdue() ? "x" : ""),
              Column.moment("Trả lời, làm xong lúc", 18, OpinionView::settledAt),
              Column.text("Kết quả", 50, OpinionView::answer)),
          row -> false);

  private final Opinions opinions;
  private final Map<OpinionChannel, Occasions> occasions = new EnumMap<>(OpinionChannel.class);
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  OpinionDesk(
      Opinions opinions,
      @All List<Occasions> occasions,
      HistoryDesk history,
      Idempotency idempotency,
      Units units,
      Caller caller,
      Clock clock) {
    this.opinions = opinions;
    occasions.forEach(kind -> this.occasions.put(kind.channel(), kind));
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  OpinionView raise(RaiseOpinion request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  OpinionView record(UUID id, @Nullable String ifMatch, OpinionStep step) {
    idempotency.once(
        step,
        () -> {
          var opinion = opinions.get(id);
          Revision.check(ifMatch, opinion.revision());
          var at = ActTime.of(step.at(), clock, "at");
          var event =
              switch (step) {
                case OpinionStep.Answer answer -> opinion.answer(at, answer.answer());
                case OpinionStep.Promise promise ->
                    opinion.promise(at, promise.owner(), promise.dueOn());
                case OpinionStep.Completion done -> opinion.complete(at, done.answer());
              };
          history.note(id, event);
          return id;
        });
    return one(id);
  }

  @Transactional
  OpinionView one(UUID id) {
    return view(opinions.get(id));
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(opinions.get(id).id());
  }

  @Transactional
  Page<OpinionView> page(OpinionFilter filter, @Nullable String after, int limit) {
    return Page.of(
        opinions.page(filter, today(), after, limit),
        limit,
        opinion -> Opinions.position(filter, opinion),
        this::view);
  }

  @Transactional
  List<OpinionDebt> debts(@Nullable String unit) {
    return opinions.debts(unit, today());
  }

  /// @throws Refusal `invalid` when there are more than a file may hold
  @Transactional
  List<OpinionView> exported(OpinionFilter filter) {
    if (opinions.count(filter, today()) > MOST_EXPORTED) {
      throw new Refusal(
          ProblemType.INVALID,
          "Nhiều hơn %d ý kiến, hãy thu hẹp khoảng ngày.".formatted(MOST_EXPORTED),
          "raisedFrom");
    }
    return opinions.page(filter, today(), null, MOST_EXPORTED).stream().map(this::view).toList();
  }

  static void write(List<OpinionView> rows, SheetFormat format, OutputStream out)
      throws IOException {
    format.write(SHEET, rows, out);
  }

  private UUID take(RaiseOpinion request) {
    var occasion = occasion(request);
    var opinion = new Opinion(request.channel(), occasion, request.content());
    var raised =
        request.answer() != null
            ? opinion.raisedAndAnswered(request.answer())
            : request.owner() != null && request.dueOn() != null
                ? opinion.raisedAndPromised(request.owner(), request.dueOn())
                : opinion.raised();
    opinions.persist(opinion);
    history.note(opinion.id(), raised);
    return opinion.id();
  }

  private Occasion occasion(RaiseOpinion request) {
    mustBeOneOutcome(request);
    var kind = occasions.get(request.channel());
    if (kind == null) {
      mustBe(request.source() == null, "Tin nhắn không gắn với buổi nào.", "source");
      if (request.raisedOn() == null) {
        throw invalid("Cần ngày nêu ý kiến.", "raisedOn");
      }
      var day = ActTime.ofDay(request.raisedOn(), clock, "raisedOn");
      return new Occasion(units.owner(request.unit()), null, null, day, request.village());
    }
    if (request.source() == null) {
      throw invalid("Cần cho biết ý kiến nêu tại buổi nào.", "source");
    }
    var at = known(kind, request.source());
    mustBe(
        request.unit() == null || request.unit().equals(at.unit()),
        "Buổi này không thuộc đơn vị ấy.",
        "unit");
    mustBe(
        request.raisedOn() == null || request.raisedOn().equals(at.day()),
        "Ngày nêu ý kiến là ngày của buổi ấy.",
        "raisedOn");
    return request.village() == null
        ? at
        : new Occasion(at.unit(), at.source(), at.dialogueKind(), at.day(), request.village());
  }

  private static Occasion known(Occasions kind, UUID source) {
    try {
      return kind.occasion(source);
    } catch (Refusal refusal) {
      if (refusal.type() == ProblemType.NOT_FOUND) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Không có buổi này trong phạm vi của bạn.", "source");
      }
      throw refusal;
    }
  }

  private static void mustBeOneOutcome(RaiseOpinion request) {
    mustBe(
        (request.owner() == null) == (request.dueOn() == null),
        "Đã hứa thì cần cả người chịu trách nhiệm và hạn.",
        request.owner() == null ? "owner" : "dueOn");
    mustBe(
        request.answer() == null || request.owner() == null,
        "Ý kiến đã trả lời tại chỗ thì không còn là lời hứa.",
        "owner");
    mustBe(
        request.answer() == null || !request.answer().isBlank(),
        "Câu trả lời không được để trống.",
        "answer");
    mustBe(
        request.owner() == null || !request.owner().isBlank(),
        "Cần người chịu trách nhiệm.",
        "owner");
  }

  private static void mustBe(boolean holds, String otherwise, String field) {
    if (!holds) {
      throw invalid(otherwise, field);
    }
  }

  private static Refusal invalid(String detail, String field) {
    return new Refusal(ProblemType.INVALID, detail, field);
  }

  private OpinionView view(Opinion opinion) {
    return OpinionView.of(opinion, today(), caller.unit().equals(opinion.unit()));
  }

  private LocalDate today() {
    return VietnamTime.dayOf(clock.instant());
  }
}
