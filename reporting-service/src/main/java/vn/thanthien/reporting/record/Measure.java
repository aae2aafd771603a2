package vn.thanthien.reporting.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that can be counted of records, each with its plain definition over one record table:
/// what the counters must always equal, and how a figure is opened to the records behind it.
///
/// A flow counts what happened in `[from, to)`; its definition names the moment and the condition.
/// A stock is what holds just before a moment `T`; its definition is a condition on that moment. A
/// few join records and are kept in no counter.
public enum Measure {
  RECEIVED(Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED),
  RECEIVED_ONLINE(Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and channel = 'ONLINE'"),
  RECEIVED_IN_PERSON(Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and channel = 'IN_PERSON'"),
  RECEIVED_POSTAL(Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and channel = 'POSTAL'"),
  RECEIVED_ASSISTED(
      Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and (home_delivery or assisted_filing)"),
  /// Filed for a procedure that may be done online, in old terms level 3 or 4.
  RECEIVED_ELIGIBLE(Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and " + Sql.ELIGIBLE),
  RECEIVED_ELIGIBLE_ONLINE(
      Counter.DOSSIER,
      Moment.RECEIVED,
      Sql.COUNTED + " and channel = 'ONLINE' and " + Sql.ELIGIBLE),
  RECEIVED_LEVEL_UNKNOWN(
      Counter.DOSSIER, Moment.RECEIVED, Sql.COUNTED + " and online_level is null"),
  NOT_ACCEPTED(Counter.DOSSIER, Moment.RECEIVED, "status = 'NOT_ACCEPTED'"),
  COMPLETED(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED),
  COMPLETED_EARLY(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and punctuality = 'EARLY'"),
  COMPLETED_ON_TIME(
      Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and punctuality = 'ON_TIME'"),
  COMPLETED_LATE(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and punctuality = 'LATE'"),
  COMPLETED_DIGITISED(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and result_digitised"),
  /// Completed with a known number of working days saved.
  COMPLETED_SAVED(
      Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and saved_working_days is not null"),
  /// Sum of working days saved, negative when late; not a number of records.
  SAVED_DAYS(
      Counter.DOSSIER,
      Moment.COMPLETED,
      Sql.COUNTED + " and saved_working_days is not null",
      "saved_working_days"),
  COMPLETED_BIRTHS(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and life_event = 'BIRTH'"),
  COMPLETED_MARRIAGES(
      Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and life_event = 'MARRIAGE'"),
  COMPLETED_DEATHS(Counter.DOSSIER, Moment.COMPLETED, Sql.COUNTED + " and life_event = 'DEATH'"),
  ENDED(Counter.DOSSIER, Moment.ENDED, Sql.COUNTED),
  /// Ended by its due moment and not asked for papers more than once (QĐ 766/QĐ-TTg, 2.1); one
  /// ended while paused is judged at the moment of the request.
  ENDED_IN_TIME(
      Counter.DOSSIER,
      Moment.ENDED,
      Sql.COUNTED
          + """
           and cardinality(supplement_at) <= 1
           and case when punctuality is not null then punctuality <> 'LATE'
                    else due_at is null or ended_at <= due_at
                         or exists (select from unnest(paused) p
                                     where p @> ended_at and lower(p) <= due_at) end
          """),
  WITHDRAWN(Counter.DOSSIER, Moment.ENDED, Sql.COUNTED + " and status = 'WITHDRAWN'"),
  STOPPED(Counter.DOSSIER, Moment.ENDED, Sql.COUNTED + " and status = 'STOPPED'"),
  /// The clock passed the original due moment, however the dossier ended later.
  DUE_MISSED(Counter.DOSSIER, Moment.DUE, Sql.DUE_MISSED),
  IN_PROGRESS(Counter.DOSSIER, Sql.COUNTED + " and " + Sql.RUNNING_AT),
  PAUSED(Counter.DOSSIER, Sql.COUNTED + " and " + Sql.OPEN_AT + " and paused @> asked.at"),
  OVERDUE(Counter.DOSSIER, Sql.COUNTED + " and " + Sql.RUNNING_AT + " and " + Sql.PAST_DUE_AT),
  /// Open and not late in the sense of QĐ 766/QĐ-TTg, 2.1.
  IN_TIME(
      Counter.DOSSIER,
      Sql.COUNTED
          + " and "
          + Sql.OPEN_AT
          + """
           and (select count(*) from unnest(supplement_at) s where s < asked.at) <= 1
           and case when not paused @> asked.at then not (%s)
                    else due_at is null or punctuality in ('EARLY', 'ON_TIME')
                         or (select lower(p) from unnest(paused) p where p @> asked.at) <= due_at end
          """
              .formatted(Sql.PAST_DUE_AT)),
  /// Of [#PAUSED], the papers or the payment were asked for when the due moment was over; like
  /// [#STOPPED_LATE] for the register alone, and in no counter.
  PAUSED_LATE(
      null,
      Sql.COUNTED
          + " and "
          + Sql.OPEN_AT
          + """
           and due_at is not null and coalesce(punctuality, 'LATE') = 'LATE'
           and exists (select from unnest(paused) p where p @> asked.at and lower(p) > due_at)
          """),
  /// Of [#STOPPED], when the due moment was over; one stopped while paused is judged at the moment
  /// of the request.
  STOPPED_LATE(
      null,
      Moment.ENDED,
      "status = 'STOPPED' and due_at is not null"
          + """
           and case when punctuality is not null then punctuality = 'LATE'
                    else ended_at > due_at
                         and not exists (select from unnest(paused) p
                                          where p @> ended_at and lower(p) <= due_at) end
          """),
  /// Given an apology with a new date (form 04), a document of the procedure and not a letter.
  REAPPOINTED(Counter.DOSSIER, Moment.REAPPOINTED, Sql.COUNTED),
  /// Of [#DUE_MISSED], with a Thư xin lỗi issued before the cutoff; counted by [Totals#apologised].
  DUE_MISSED_APOLOGISED(null, Moment.DUE, Sql.DUE_MISSED + " and " + Sql.APOLOGY),
  /// Of these, the first letter issued at least the rule's lead before the due date.
  DUE_MISSED_APOLOGISED_AHEAD(
      null,
      Moment.DUE,
      Sql.DUE_MISSED
          + " and "
          + Sql.APOLOGY
          + """
           and (select vietnam_day(min(l.issued_at)) from letter_record l
                 where l.dossier_id = r.id and l.kind = 'APOLOGY' and l.issued_at < asked.cutoff)
               <= vietnam_day(due_at) - asked.lead
          """),
  /// Counted by QĐ 766 and named by a feedback petition received before the period's end.
  ENDED_NAMED_BY_FEEDBACK(null, Moment.ENDED, Sql.COUNTED + " and " + Sql.NAMED),
  OPEN_NAMED_BY_FEEDBACK(null, Sql.COUNTED + " and " + Sql.OPEN_AT + " and " + Sql.NAMED),

  PETITIONS_RECEIVED(Counter.PETITION, Moment.RECEIVED, "true"),
  COMPLAINTS_RECEIVED(Counter.PETITION, Moment.RECEIVED, "kind = 'COMPLAINT'"),
  DENUNCIATIONS_RECEIVED(Counter.PETITION, Moment.RECEIVED, "kind = 'DENUNCIATION'"),
  PROPOSALS_RECEIVED(Counter.PETITION, Moment.RECEIVED, "kind = 'PROPOSAL'"),
  FEEDBACK_RECEIVED(Counter.PETITION, Moment.RECEIVED, "kind = 'FEEDBACK'"),
  UNCLASSIFIED_RECEIVED(Counter.PETITION, Moment.RECEIVED, "kind is null"),
  /// Several petitions on one matter are one case, counted with the petition that leads it.
  CASES_RECEIVED(Counter.PETITION, Moment.RECEIVED, "coalesce(case_id, id) = id"),
  PETITIONS_BY_POST(Counter.PETITION, Moment.RECEIVED, "source = 'POST'"),
  PETITIONS_AT_DESK(Counter.PETITION, Moment.RECEIVED, "source = 'RECEPTION_DESK'"),
  PETITIONS_FROM_BOX(Counter.PETITION, Moment.RECEIVED, "source = 'SUGGESTION_BOX'"),
  PETITIONS_FORWARDED(Counter.PETITION, Moment.RECEIVED, "source = 'FORWARDED'"),
  PETITIONS_ONLINE(Counter.PETITION, Moment.RECEIVED, "source = 'ONLINE'"),
  /// Within this unit's competence, or not yet classified.
  OWN_PETITIONS_RECEIVED(
      Counter.PETITION, Moment.RECEIVED, "within_competence is distinct from false"),
  OWN_PETITIONS_RESOLVED(
      Counter.PETITION, Moment.RESOLVED, "within_competence is distinct from false"),
  PETITIONS_PROCESSED(Counter.PETITION, Moment.PROCESSED, "true"),
  PETITIONS_TRANSFERRED(Counter.PETITION, Moment.PROCESSED, "status = 'TRANSFERRED'"),
  PETITIONS_GUIDED(Counter.PETITION, Moment.PROCESSED, "status = 'GUIDED'"),
  PETITIONS_SENT_BACK(Counter.PETITION, Moment.PROCESSED, "status = 'SENT_BACK'"),
  PETITIONS_FILED(Counter.PETITION, Moment.PROCESSED, "status = 'FILED'"),
  PETITIONS_WITHDRAWN(Counter.PETITION, Moment.PROCESSED, "status = 'WITHDRAWN'"),
  PETITIONS_OPEN(Counter.PETITION, Sql.PETITION_OPEN_AT),
  OWN_PETITIONS_OPEN(
      Counter.PETITION, Sql.PETITION_OPEN_AT + " and within_competence is distinct from false"),
  /// Beyond the deadline of the stage it is in: to accept, then to resolve.
  PETITIONS_OVERDUE(
      Counter.PETITION,
      Sql.PETITION_OPEN_AT
          + """
           and case when accept_due_at is not null and (accepted_at is null or accepted_at >= asked.at)
                    then accept_due_at < asked.at
                    else coalesce(resolve_due_at < asked.at, false) end
          """),

  VILLAGE_CONFERENCES(Counter.DIALOGUE, Moment.HELD, "kind = 'VILLAGE_CONFERENCE'"),
  FRONT_COMMITTEE_DIALOGUES(Counter.DIALOGUE, Moment.HELD, "kind = 'FRONT_COMMITTEE'"),
  HEAD_OF_UNIT_DIALOGUES(Counter.DIALOGUE, Moment.HELD, "kind = 'HEAD_OF_UNIT'"),
  POLICE_LISTENINGS(Counter.DIALOGUE, Moment.HELD, "kind = 'POLICE_LISTENING'"),
  STATUTORY_CONFERENCES(Counter.DIALOGUE, Moment.HELD, "kind = 'STATUTORY_CONFERENCE'"),
  COMPLAINT_SETTLEMENTS(Counter.DIALOGUE, Moment.HELD, "kind = 'COMPLAINT_SETTLEMENT'"),
  /// Opinions, not dialogues; those of complaint settlements stay in their cases.
  OPINIONS_RAISED(
      Counter.DIALOGUE, Moment.HELD, "kind <> 'COMPLAINT_SETTLEMENT'", "opinions_raised"),
  OPINIONS_ANSWERED(
      Counter.DIALOGUE, Moment.HELD, "kind <> 'COMPLAINT_SETTLEMENT'", "answered_on_spot + done"),
  /// Opinions of the ledger, each a record of its own; what becomes of one raised in the period may
  /// happen after it, which no sum by days can tell.
  LEDGER_OPINIONS_RAISED(Moment.RAISED, "opinion", Sql.OPINION),
  LEDGER_OPINIONS_ANSWERED(
      Moment.RAISED, "opinion", Sql.OPINION + " and settled_at < asked.cutoff"),

  APOLOGIES(Counter.LETTER, Moment.ISSUED, "kind = 'APOLOGY'"),
  CONGRATULATIONS(Counter.LETTER, Moment.ISSUED, "kind = 'CONGRATULATION'"),
  CONDOLENCES(Counter.LETTER, Moment.ISSUED, "kind = 'CONDOLENCE'"),
  THANKS(Counter.LETTER, Moment.ISSUED, "kind = 'THANKS'"),
  UNLINKED_CONGRATULATIONS(
      Counter.LETTER, Moment.ISSUED, "kind = 'CONGRATULATION' and dossier_id is null"),
  UNLINKED_CONDOLENCES(Counter.LETTER, Moment.ISSUED, "kind = 'CONDOLENCE' and dossier_id is null");

  private final @Nullable Counter counter;
  private final String subject;
  private final @Nullable Moment moment;
  private final String condition;
  private final String amount;

  Measure(@Nullable Counter counter, String stock) {
    this(counter, null, stock, "1");
  }

  Measure(@Nullable Counter counter, @Nullable Moment moment, String condition) {
    this(counter, moment, condition, "1");
  }

  Measure(@Nullable Counter counter, @Nullable Moment moment, String condition, String amount) {
    this(counter, counter == null ? "dossier" : counter.subject(), moment, condition, amount);
  }

  /// One that no counter keeps.
  Measure(Moment moment, String subject, String condition) {
    this(null, subject, moment, condition, "1");
  }

  Measure(
      @Nullable Counter counter,
      String subject,
      @Nullable Moment moment,
      String condition,
      String amount) {
    this.counter = counter;
    this.subject = subject;
    this.moment = moment;
    this.condition = condition;
    this.amount = amount;
  }

  /// The measures kept in a counter, in the order of its columns.
  static List<Measure> of(Counter counter) {
    return EnumSet.allOf(Measure.class).stream().filter(m -> m.counter == counter).toList();
  }

  /// Those that [#passesWithTime].
  static List<Measure> passing() {
    return EnumSet.allOf(Measure.class).stream().filter(Measure::passesWithTime).toList();
  }

  /// Where its sums are kept; absent for one that joins records.
  @Nullable Counter counter() {
    return counter;
  }

  /// The record table its definition reads.
  String records() {
    return subject + "_record";
  }

  /// What its records are: DOSSIER, PETITION, …
  String recordKind() {
    return subject.toUpperCase(Locale.ROOT);
  }

  /// What people know its records by; null where they have nothing of the kind.
  String code() {
    return subject.equals("dossier") ? "r.code" : "null::text";
  }

  /// The day its records were received, held, issued or raised on.
  String day() {
    return switch (subject) {
      case "dialogue" -> "r.held_on";
      case "opinion" -> "r.raised_on";
      case "letter" -> "vietnam_day(coalesce(r.issued_at, r.drafted_at))";
      default -> "vietnam_day(r.received_at)";
    };
  }

  /// Whether a counter keeps it.
  public boolean isCounted() {
    return counter != null;
  }

  /// The measures that records must be asked for to know this one.
  public Set<Measure> fromRecords() {
    return switch (this) {
      case DUE_MISSED_APOLOGISED, DUE_MISSED_APOLOGISED_AHEAD -> Set.of();
      default -> isCounted() ? Set.of() : Set.of(this);
    };
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// A stock holds at a moment; a flow happens in a period.
  public boolean isStock() {
    return moment == null;
  }

  /// Whether it moves by the mere passing of a due moment, so that days not yet over need the
  /// records themselves.
  boolean passesWithTime() {
    return this == DUE_MISSED || this == OVERDUE || this == IN_TIME || this == PETITIONS_OVERDUE;
  }

  /// Whether a due moment of the record lies in the period; of what [#passesWithTime] only.
  String passes() {
    return this == PETITIONS_OVERDUE
        ? "(" + Moment.ACCEPT_DUE.within + " or " + Moment.RESOLVE_DUE.within + ")"
        : Moment.DUE.within;
  }

  /// The plain definition over the record table `r` and the row `asked` of [RecordReader].
  String definition() {
    return moment == null ? condition : moment.within + " and " + condition;
  }

  /// What one record adds, usually 1.
  String amount() {
    return amount;
  }

  /// The moment of a record that places it in a period.
  private enum Moment {
    RECEIVED("received_at >= asked.begins and received_at < asked.ends"),
    COMPLETED("completed_at >= asked.begins and completed_at < asked.ends"),
    ENDED("ended_at >= asked.begins and ended_at < asked.ends"),
    REAPPOINTED("apologised_at >= asked.begins and apologised_at < asked.ends"),
    DUE("due_at >= asked.begins and due_at < asked.ends"),
    ACCEPT_DUE("accept_due_at >= asked.begins and accept_due_at < asked.ends"),
    RESOLVE_DUE("resolve_due_at >= asked.begins and resolve_due_at < asked.ends"),
    RESOLVED("resolved_at >= asked.begins and resolved_at < asked.ends"),
    PROCESSED("processed_at >= asked.begins and processed_at < asked.ends"),
    ISSUED("issued_at >= asked.begins and issued_at < asked.ends"),
    HELD("held_on >= vietnam_day(asked.begins) and held_on < vietnam_day(asked.ends)"),
    RAISED("raised_on >= vietnam_day(asked.begins) and raised_on < vietnam_day(asked.ends)");

    private final String within;

    Moment(String within) {
      this.within = within;
    }
  }

  static final class Sql {
    /// On a side of the identity `opening + received = ended + in progress + paused`.
    static final String COUNTED = "status not in ('REGISTERED', 'NOT_ACCEPTED')";

    static final String ELIGIBLE = "online_level in ('LEVEL_3', 'LEVEL_4', 'PARTIAL', 'FULL')";
    static final String OPEN_AT =
        "received_at < asked.at and (ended_at is null or ended_at >= asked.at)";
    static final String RUNNING_AT = OPEN_AT + " and not paused @> asked.at";

    /// An owner that knows only dates may judge a later hour of the due date on time.
    static final String PAST_DUE_AT =
        "(due_at is not null and due_at < asked.at and coalesce(punctuality, 'LATE') = 'LATE')";

    static final String MISSED =
        """
        not paused @> due_at
        and case when punctuality is not null then punctuality = 'LATE' and ended_at > due_at
                 else ended_at is null or ended_at > due_at end
        """;

    /// Of one dossier, as it stands.
    static final String DUE_MISSED = COUNTED + " and " + MISSED;

    static final String APOLOGY =
        """
        exists (select from letter_record l
                 where l.dossier_id = r.id and l.kind = 'APOLOGY' and l.issued_at < asked.cutoff)
        """;
    static final String NAMED =
        """
        exists (select from petition_record p
                 where p.dossier_id = r.id and p.kind = 'FEEDBACK' and p.received_at < asked.ends)
        """;
    static final String PETITION_OPEN_AT =
        "received_at < asked.at and (processed_at is null or processed_at >= asked.at)";

    /// Those of complaint settlements stay in their cases.
    static final String OPINION = "dialogue_kind is distinct from 'COMPLAINT_SETTLEMENT'";

    private Sql() {}
  }
}
