package vn.thanthien.survey.round;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.survey.SurveyEventType;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Section;

/// A survey round (đợt khảo sát): open from its first day, then closed for good.
///
/// It holds sums only. Whoever changes it has its row locked (see [SurveyRounds#forChange]), so
/// that batches arriving together are counted one after the other.
@Entity
public class SurveyRound extends OwnedByUnit {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private @Nullable UUID questionnaireId;
  private String questionnaireCode;

  /// As they stood when the round was opened.
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Section> sections;

  @Enumerated(EnumType.STRING)
  private SurveyRunner runner;

  @Enumerated(EnumType.STRING)
  private SurveyPhase phase;

  private String title;
  private LocalDate opensOn;
  private LocalDate closesOn;
  private @Nullable LocalDate lastCollectedOn;
  private @Nullable Instant closedAt;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "round_id", nullable = false, updatable = false)
  @OrderBy("position")
  @BatchSize(size = 50)
  private List<VillageTally> tallies;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SurveyRound() {}

  SurveyRound(String unit, OpenRound plan, Asked asked) {
    super(unit);
    if (plan.closesOn().isBefore(plan.opensOn())) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày kết thúc không thể trước ngày bắt đầu.", "closesOn");
    }
    requireEachVillageOnce(plan.villages());
    id = RecordId.next();
    questionnaireId = asked.questionnaireId();
    questionnaireCode = asked.code();
    sections = asked.form().sections();
    runner = plan.runner();
    phase = plan.phase();
    title = plan.title();
    opensOn = plan.opensOn();
    closesOn = plan.closesOn();
    tallies = new ArrayList<>();
    for (var village : plan.villages()) {
      tallies.add(new VillageTally(unit, tallies.size(), village));
    }
  }

  /// The event of its opening: on its first day, or now where that is still to come.
  Event opened(Instant now) {
    var firstMoment = VietnamTime.startOf(opensOn);
    return event(SurveyEventType.ROUND_OPENED, firstMoment.isBefore(now) ? firstMoment : now);
  }

  /// Papers came back: their control totals count now, their answers when the box is opened.
  ///
  /// @param village as named at the opening, absent in a commune-wide round
  /// @param collectedOn the day the ballots came back; the event's time is rounded to it
  /// @return the event, with the control totals after it
  public Event collect(@Nullable String village, LocalDate collectedOn, BallotCount papers) {
    requireOpen();
    requireWithin(collectedOn);
    tally(village).collect(papers);
    if (lastCollectedOn == null || lastCollectedOn.isBefore(collectedOn)) {
      lastCollectedOn = collectedOn;
    }
    return event(SurveyEventType.BALLOTS_RECORDED, VietnamTime.startOf(collectedOn));
  }

  /// Hands out more ballots in a village.
  public Event issue(@Nullable String village, int more, Instant now) {
    requireOpen();
    tally(village).issue(more);
    return event(SurveyEventType.BALLOTS_ISSUED, now);
  }

  /// Counts what lay in the ballot box of a village, at the closing and only then.
  ///
  /// @param papers whose control totals are counted already
  /// @param online of whom nothing is counted yet
  public void countBox(
      @Nullable String village,
      BallotCount papers,
      BallotCount online,
      Map<String, GroupCount> groups) {
    requireOpen();
    tally(village).addBox(papers, online, groups);
  }

  /// Names the groups of questions that are not told of single villages, because too few there
  /// answered one of their questions.
  public void withhold(Map<String, Set<String>> villagesByGroup) {
    villagesByGroup.forEach((group, villages) ->
        tallies.stream()
            .filter(tally -> tally.village() != null && villages.contains(tally.village()))
            .forEach(tally -> tally.withhold(group)));
  }

  /// Ends collection. Closed early, the round ends on that day; closed later, its last day stays.
  public Event close(Instant at) {
    requireOpen();
    var day = VietnamTime.dayOf(at);
    if (day.isBefore(opensOn) || (lastCollectedOn != null && day.isBefore(lastCollectedOn))) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Không thể đóng đợt trước ngày bắt đầu hoặc trước ngày thu phiếu cuối cùng.",
          "at");
    }
    closedAt = at;
    if (day.isBefore(closesOn)) {
      closesOn = day;
    }
    return event(SurveyEventType.ROUND_CLOSED, at);
  }

  public UUID id() {
    return id;
  }

  /// Counts the published changes from 1; 0 before the first.
  public long revision() {
    return revision;
  }

  @Nullable UUID questionnaireId() {
    return questionnaireId;
  }

  /// The code of the questionnaire, of the unit's own or a built-in one.
  String questionnaireCode() {
    return questionnaireCode;
  }

  /// What is asked.
  public Form form() {
    return new Form(sections);
  }

  public SurveyRunner runner() {
    return runner;
  }

  /// Whether the surveyed committee runs it itself.
  public boolean isSelfRun() {
    return runner == SurveyRunner.PEOPLES_COMMITTEE;
  }

  public SurveyPhase phase() {
    return phase;
  }

  public String title() {
    return title;
  }

  public LocalDate opensOn() {
    return opensOn;
  }

  /// Last day of collection; the round belongs to the period in which it lies.
  public LocalDate closesOn() {
    return closesOn;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  /// Whether it is split by village.
  public boolean isSplit() {
    return tallies.stream().anyMatch(tally -> tally.village() != null);
  }

  /// Villages whose ballots are too few to be told by themselves.
  public Set<String> villagesWithFewBallots() {
    return new VillageTallies(tallies).withFewBallots();
  }

  List<VillageTally> tallies() {
    return List.copyOf(tallies);
  }

  /// @throws Refusal `unknown-reference` naming the field `village` where the round has none such
  private VillageTally tally(@Nullable String village) {
    return tallies.stream()
        .filter(tally -> tally.isOf(village))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                ProblemType.UNKNOWN_REFERENCE, "Thôn này không có trong đợt khảo sát.", "village"));
  }

  /// Refuses a village the round does not have.
  ///
  /// @throws Refusal `unknown-reference` naming the field `village`
  public void requireVillage(@Nullable String village) {
    tally(village);
  }

  /// Refuses a day of collection outside the round.
  ///
  /// @throws Refusal `time-order` naming the field `collectedOn`
  public void requireWithin(LocalDate collectedOn) {
    if (collectedOn.isBefore(opensOn) || collectedOn.isAfter(closesOn)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Ngày thu phiếu phải nằm trong thời gian của đợt, từ %s đến %s."
              .formatted(DAY.format(opensOn), DAY.format(closesOn)),
          "collectedOn");
    }
  }

  /// Refuses where the round is closed.
  ///
  /// @throws Refusal `wrong-state`
  public void requireOpen() {
    if (isClosed()) {
      throw new Refusal(ProblemType.WRONG_STATE, "Đợt khảo sát đã đóng.");
    }
  }

  private static void requireEachVillageOnce(List<OpenRound.Village> villages) {
    var seen = new HashSet<@Nullable String>();
    for (var i = 0; i < villages.size(); i++) {
      var village = villages.get(i).village();
      var field = "villages[" + i + "].village";
      if (village == null && villages.size() > 1) {
        throw new Refusal(ProblemType.INVALID, "Chưa nêu thôn.", field);
      }
      if (!seen.add(village)) {
        throw new Refusal(ProblemType.INVALID, "Thôn bị nêu hai lần.", field);
      }
    }
  }

  /// What a round asks.
  ///
  /// @param questionnaireId absent for a built-in one
  record Asked(@Nullable UUID questionnaireId, String code, Form form) {}

  private Event event(SurveyEventType type, Instant occurredAt) {
    revision++;
    return new Event(type, occurredAt, state());
  }

  /// What the world may know of it, as it stands.
  SurveyRoundState state() {
    return new SurveyRoundState(
        id,
        revision,
        unit(),
        runner,
        phase,
        opensOn,
        closesOn,
        isClosed(),
        new VillageTallies(tallies).told());
  }
}
