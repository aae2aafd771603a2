package vn.thanthien.petition.petition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Suspension;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.Complexity;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRule.Start;
import vn.thanthien.petition.deadline.DeadlineRules;

/// The times of a petition: when it came and was taken up, the rules in force on the day of its
/// receipt, and the moments by which the stages are due. Extensions lengthen a stage by so many of
/// the rule's days; a suspension from p to r moves the resolution by the rule's days in (p, r].
///
/// @param acceptRule on the decision whether to take it up, or on sending it on
/// @param resolveDueAt as it stood when the clock stopped, while it stands still
/// @param suspensions in their order; only the last can be open
@Embeddable
public record PetitionClock(
    Instant receivedAt,
    @Nullable Instant acceptedAt,
    @JdbcTypeCode(SqlTypes.JSON) @Nullable DeadlineRule acceptRule,
    @Nullable Instant acceptDueAt,
    @JdbcTypeCode(SqlTypes.JSON) @Nullable DeadlineRule resolveRule,
    @Nullable Instant resolveDueAt,
    @JdbcTypeCode(SqlTypes.JSON) List<Suspension> suspensions,
    @JdbcTypeCode(SqlTypes.JSON) List<Extended> extensions) {

  /// A time lengthened once.
  ///
  /// @param days as the rule counts them
  public record Extended(Stage stage, Complexity complexity, int days, Instant at) {}

  public PetitionClock {
    suspensions = List.copyOf(suspensions);
    extensions = List.copyOf(extensions);
  }

  /// Received, and nothing known yet of what is due when.
  static PetitionClock started(Instant receivedAt) {
    return new PetitionClock(receivedAt, null, null, null, null, null, List.of(), List.of());
  }

  /// The rules in force on the day of receipt, as the classification selects them.
  PetitionClock classified(Classification found, DeadlineRules rules, WorkingCalendar calendar) {
    var receivedOn = VietnamTime.dayOf(receivedAt);
    var accept =
        (found.withinCompetence()
                ? rules.inForce(found.kind(), Stage.ACCEPT, receivedOn)
                : rules
                    .inForce(found.kind(), Stage.TRANSFER, receivedOn)
                    .or(() -> rules.inForce(found.kind(), Stage.ACCEPT, receivedOn)))
            .orElse(null);
    var resolve =
        rules
            .inForce(
                found.kind(), Stage.RESOLVE, found.remote(), found.secondInstance(), receivedOn)
            .orElse(null);
    return new PetitionClock(receivedAt, null, accept, null, resolve, null, suspensions, extensions)
        .under(calendar);
  }

  /// Taken up: what counts from then on begins.
  PetitionClock accepted(Instant at, WorkingCalendar calendar) {
    return new PetitionClock(
            receivedAt,
            at,
            acceptRule,
            acceptDueAt,
            resolveRule,
            resolveDueAt,
            suspensions,
            extensions)
        .under(calendar);
  }

  /// Stands still from a moment on.
  PetitionClock suspended(Instant at) {
    var all = new ArrayList<>(suspensions);
    all.add(new Suspension(at, null));
    return with(all, extensions);
  }

  /// Runs again; the resolution is due later by the days it stood still.
  PetitionClock resumed(Instant at, WorkingCalendar calendar) {
    return with(
            suspensions.stream()
                .map(one -> one.until() == null ? new Suspension(one.from(), at) : one)
                .toList(),
            extensions)
        .under(calendar);
  }

  /// Whether it stands still now, having stopped before the time was used up.
  boolean isStanding() {
    return !suspensions.isEmpty()
        && suspensions.getLast().until() == null
        && (resolveDueAt == null || !suspensions.getLast().from().isAfter(resolveDueAt));
  }

  /// Lengthens the stage it is in, within what the law allows.
  ///
  /// @param until the new last day, null for all the law allows at once
  /// @throws Refusal naming the rule and its legal basis
  PetitionClock extended(
      Instant at, Complexity complexity, @Nullable LocalDate until, WorkingCalendar calendar) {
    var stage = acceptedAt == null && acceptDueAt != null ? Stage.ACCEPT : Stage.RESOLVE;
    var rule = stage == Stage.ACCEPT ? acceptRule : resolveRule;
    var due = stage == Stage.ACCEPT ? acceptDueAt : resolveDueAt;
    if (rule == null || due == null) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Đơn chưa có thời hạn nào đang chạy nên không gia hạn được.");
    }
    var row =
        rule.extension(complexity)
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.INVALID,
                    "Thời hạn này không được gia hạn với mức độ đó (%s)."
                        .formatted(rule.legalBasis()),
                    "complexity"));
    var before = extensions.stream().filter(one -> one.stage() == stage).count();
    if (before >= row.times()) {
      throw new Refusal(
          ProblemType.INVALID,
          "Đã gia hạn %d lần, đủ số lần cho phép (%s).".formatted(before, rule.legalBasis()),
          "complexity");
    }
    if (at.isAfter(due)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Thời hạn đã hết, không gia hạn được nữa (%s).".formatted(rule.legalBasis()),
          "at");
    }
    var lastDay = VietnamTime.dayOf(due);
    var latest = rule.plus(lastDay, row.amount(), calendar);
    if (until != null && !until.isAfter(lastDay)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Hạn mới phải sau hạn hiện tại là ngày %s.".formatted(VietnameseFormat.date(lastDay)),
          "until");
    }
    if (until != null && until.isAfter(latest)) {
      throw new Refusal(
          ProblemType.INVALID,
          "Chỉ được gia hạn đến hết ngày %s (%s)."
              .formatted(VietnameseFormat.date(latest), rule.legalBasis()),
          "until");
    }
    var days = until == null ? row.amount() : rule.between(lastDay, until, calendar);
    if (days == 0) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Từ hạn hiện tại đến hạn mới không có ngày làm việc.", "until");
    }
    var all = new ArrayList<>(extensions);
    all.add(new Extended(stage, complexity, days, at));
    return with(suspensions, all).under(calendar);
  }

  /// The case it joined is settled on the case's time.
  PetitionClock following(PetitionClock lead) {
    return new PetitionClock(
        receivedAt,
        acceptedAt == null && lead.acceptedAt != null ? lead.acceptedAt : acceptedAt,
        acceptRule,
        acceptDueAt,
        lead.resolveRule,
        lead.resolveDueAt,
        lead.suspensions,
        extensions);
  }

  /// Taken up by joining a case that was.
  PetitionClock joinedAt(Instant at) {
    return new PetitionClock(
        receivedAt,
        at,
        acceptRule,
        acceptDueAt,
        resolveRule,
        resolveDueAt,
        suspensions,
        extensions);
  }

  /// The due moments as the rules and the calendar now give them.
  private PetitionClock under(WorkingCalendar calendar) {
    return new PetitionClock(
        receivedAt,
        acceptedAt,
        acceptRule,
        acceptRule == null
            ? null
            : DeadlineRule.endOf(lastDay(acceptRule, receivedAt, Stage.ACCEPT, calendar)),
        resolveRule,
        resolveDueAt(calendar),
        suspensions,
        extensions);
  }

  private @Nullable Instant resolveDueAt(WorkingCalendar calendar) {
    if (resolveRule == null) {
      return null;
    }
    var started = resolveRule.start() == Start.RECEIPT ? receivedAt : acceptedAt;
    if (started == null) {
      return null;
    }
    var last = lastDay(resolveRule, started, Stage.RESOLVE, calendar);
    for (var stop : suspensions) {
      if (stop.until() != null && !stop.from().isAfter(DeadlineRule.endOf(last))) {
        var days =
            resolveRule.between(
                VietnamTime.dayOf(stop.from()), VietnamTime.dayOf(stop.until()), calendar);
        last = days == 0 ? last : resolveRule.plus(last, days, calendar);
      }
    }
    return DeadlineRule.endOf(last);
  }

  private LocalDate lastDay(
      DeadlineRule rule, Instant started, Stage stage, WorkingCalendar calendar) {
    var more =
        extensions.stream().filter(one -> one.stage() == stage).mapToInt(Extended::days).sum();
    return rule.plus(VietnamTime.dayOf(started), rule.amount() + more, calendar);
  }

  private PetitionClock with(List<Suspension> suspensions, List<Extended> extensions) {
    return new PetitionClock(
        receivedAt,
        acceptedAt,
        acceptRule,
        acceptDueAt,
        resolveRule,
        resolveDueAt,
        suspensions,
        extensions);
  }
}
