package vn.thanthien.kernel.contract;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.calendar.CalendarYear;
import vn.thanthien.kernel.calendar.SpecialDay;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierCounts;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterCounts;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.contract.petition.BoxOpeningState;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.FieldVisitState;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.contract.petition.PetitionCounts;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.contract.petition.ReceptionKind;
import vn.thanthien.kernel.contract.petition.ReceptionPlanState;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.contract.petition.ReceptionVisitState;
import vn.thanthien.kernel.contract.reference.CalendarYearState;
import vn.thanthien.kernel.contract.reference.ReferenceEventType;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.reference.UnitState;
import vn.thanthien.kernel.contract.survey.SurveyCounts;
import vn.thanthien.kernel.contract.survey.SurveyEventType;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// One full fact of every kind, and which of them an event type carries.
final class FactMother {

  private static final UUID ID = UUID.fromString("0187e2a4-6c00-7000-8000-000000000001");
  private static final Instant MORNING = Instant.parse("2023-05-04T01:15:00Z");
  private static final Instant LATER = Instant.parse("2023-05-09T01:15:00Z");
  private static final Instant END = Instant.parse("2023-05-15T09:00:00Z");

  private static final YearMonth MONTH = YearMonth.of(2023, 5);
  private static final long REVISION = END.toEpochMilli();

  private FactMother() {}

  static Fact of(EventType type) {
    return switch (type) {
      case DossierEventType _ -> dossier();
      case PetitionEventType petition ->
          switch (petition) {
            case RECEPTION_HELD, RECEPTION_MISSED, RECEPTION_CONCLUDED -> reception();
            case DIALOGUE_HELD, DIALOGUE_FOLLOWED_UP -> dialogue();
            case RECEPTION_PLAN_PUBLISHED, RECEPTION_PLAN_ENDED -> receptionPlan();
            case RECEPTION_VISIT_RECORDED, RECEPTION_VISIT_FOLLOWED_UP -> receptionVisit();
            case FIELD_VISIT_MADE -> fieldVisit();
            case BOX_OPENED -> boxOpening();
            case OPINION_RAISED, OPINION_ANSWERED, OPINION_PROMISED, OPINION_DONE -> opinion();
            default -> petition();
          };
      case LetterEventType _ -> letter();
      case SurveyEventType _ -> surveyRound();
      case ReferenceEventType reference ->
          switch (reference) {
            case UNIT_CHANGED -> unit();
            case CALENDAR_CHANGED -> calendarYear();
          };
      case PublicationEventType publication ->
          switch (publication) {
            case REPUBLISHED -> dossier();
            case DOSSIERS_COUNTED ->
                new DossierCounts("hoangcat", REVISION, MONTH, END, counts("dossier"));
            case PETITIONS_COUNTED ->
                new PetitionCounts("hoangcat", REVISION, MONTH, END, counts("opinion"));
            case LETTERS_COUNTED ->
                new LetterCounts("hoangcat", REVISION, MONTH, END, counts("letter"));
            case SURVEYS_COUNTED ->
                new SurveyCounts("hoangcat", REVISION, MONTH, END, counts("survey-round"));
          };
      default -> throw new IllegalArgumentException("no fact for " + type.value());
    };
  }

  private static List<DailyCounts.Count> counts(String record) {
    return List.of(
        new DailyCounts.Count(LocalDate.of(2023, 5, 4), record, 3, 7, 2),
        new DailyCounts.Count(LocalDate.of(2023, 5, 9), record, 1, 1, 1));
  }

  static DossierState dossier() {
    return new DossierState(
        ID,
        4,
        "hoangcat",
        "H56.30.12-230504-0001",
        "1.001193",
        "Hộ tịch",
        LifeEvent.BIRTH,
        Channel.ONLINE,
        OnlineLevel.LEVEL_4,
        DossierStatus.COMPLETED,
        MORNING,
        END.plusSeconds(3600),
        null,
        END,
        null,
        END,
        Punctuality.ON_TIME,
        0,
        1,
        List.of(new Suspension(Suspension.Kind.SUPPLEMENT, MORNING.plusSeconds(3600), LATER)),
        true,
        false,
        true,
        "hoangcat.thon1",
        DossierState.ApologyDue.DUE_SOON,
        LATER,
        "hoangcat",
        "hoanghoa",
        true,
        END.plusSeconds(60));
  }

  private static PetitionState petition() {
    return new PetitionState(
        ID,
        3,
        "hoangcat",
        PetitionSource.RECEPTION_DESK,
        PetitionStatus.RESOLVED,
        MORNING,
        PetitionKind.FEEDBACK,
        true,
        true,
        MORNING,
        MORNING,
        LATER,
        END,
        END,
        END,
        vn.thanthien.kernel.contract.petition.PetitionResult.ANSWERED,
        ID,
        "hoangcat.thon1",
        PetitionStage.ANSWERED,
        ID);
  }

  private static ReceptionSessionState reception() {
    return new ReceptionSessionState(
        ID,
        1,
        "hoangcat",
        LocalDate.of(2023, 5, 4),
        LeaderRole.CHAIRMAN,
        ReceptionKind.PERIODIC,
        true,
        true,
        3,
        null,
        LocalDate.of(2023, 5, 8));
  }

  private static ReceptionPlanState receptionPlan() {
    return new ReceptionPlanState(
        ID,
        2,
        "hoangcat",
        LeaderRole.CHAIRMAN,
        List.of(DayOfWeek.TUESDAY),
        List.of(15),
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2024, 1, 1));
  }

  private static ReceptionVisitState receptionVisit() {
    return new ReceptionVisitState(
        ID, 2, "hoangcat", LocalDate.of(2023, 5, 4), ID, 2, PetitionKind.FEEDBACK, true, ID);
  }

  private static FieldVisitState fieldVisit() {
    return new FieldVisitState(
        ID,
        1,
        "hoangcat",
        LocalDate.of(2023, 5, 4),
        LeaderRole.PARTY_SECRETARY,
        "hoangcat.thon1",
        24);
  }

  private static BoxOpeningState boxOpening() {
    return new BoxOpeningState(ID, 1, "hoangcat", LocalDate.of(2023, 5, 4), "hoangcat.thon1", 3);
  }

  private static OpinionState opinion() {
    return new OpinionState(
        ID,
        3,
        "hoangcat",
        OpinionChannel.DIALOGUE,
        ID,
        DialogueKind.VILLAGE_CONFERENCE,
        LocalDate.of(2023, 5, 4),
        "hoangcat.thon1",
        OpinionStatus.DONE,
        false,
        LocalDate.of(2023, 5, 20),
        END);
  }

  private static DialogueState dialogue() {
    return new DialogueState(
        ID,
        2,
        "hoangcat",
        DialogueKind.VILLAGE_CONFERENCE,
        LocalDate.of(2023, 5, 4),
        "hoangcat.thon1",
        120,
        9,
        6,
        3,
        2);
  }

  private static LetterState letter() {
    return new LetterState(
        ID,
        5,
        "hoangcat",
        LetterKind.CONGRATULATION,
        LetterStatus.ISSUED,
        TriggerKind.LIFE_EVENT,
        ID,
        MORNING,
        LATER,
        END,
        LetterStage.DELIVERED,
        LifeEvent.BIRTH,
        ID,
        DeliveryChannel.EMAIL,
        END.plusSeconds(60));
  }

  private static SurveyRoundState surveyRound() {
    return new SurveyRoundState(
        ID,
        7,
        "hoangcat",
        SurveyRunner.FATHERLAND_FRONT,
        SurveyPhase.START,
        LocalDate.of(2023, 5, 4),
        LocalDate.of(2023, 5, 15),
        true,
        List.of(
            new SurveyRoundState.Tally(
                "hoangcat.thon1",
                60,
                52,
                50,
                40,
                6,
                3,
                1,
                0,
                List.of(
                    new SurveyRoundState.Group("A", 148, 140, 100),
                    new SurveyRoundState.Group("B", 196, 180, 120))),
            new SurveyRoundState.Tally(null, 10, 8, 8, 8, 0, 0, 0, 0)));
  }

  private static UnitState unit() {
    return new UnitState(
        "hoangson",
        2,
        "xã Hoằng Sơn",
        UnitKind.XA,
        "thanhhoa",
        "H56.30.12",
        "15910",
        LocalDate.of(2025, 7, 1),
        null,
        LocalTime.of(17, 0),
        List.of("hoangcat", "hoangxuyen"));
  }

  private static CalendarYearState calendarYear() {
    return new CalendarYearState(
        new CalendarYear(
            2026,
            CalendarYear.Provenance.ANNOUNCED,
            "9441/TB-BNV",
            2,
            null,
            List.of(
                new SpecialDay(
                    LocalDate.of(2026, 11, 24),
                    SpecialDay.Kind.PUBLIC_HOLIDAY,
                    "Ngày Văn hóa Việt Nam",
                    "NQ 28/2026/QH16",
                    Verification.VERIFIED))));
  }
}
