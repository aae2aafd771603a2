package vn.thanthien.reporting.reconciliation;

import org.jspecify.annotations.Nullable;

/// A kind of record that its owner counts and this service keeps.
enum ReconciledKind {
  DOSSIER(
      "dossier",
      "dossier",
      "dossier_record",
      "vietnam_day(received_at)",
      "case when status not in ('REGISTERED', 'NOT_ACCEPTED') then vietnam_day(received_at) end",
      "dossier_counter",
      "received"),
  PETITION(
      "petition",
      "petition",
      "petition_record",
      "vietnam_day(received_at)",
      "vietnam_day(received_at)",
      "petition_counter",
      "petitions_received"),
  RECEPTION("petition", "reception-session", "reception_record", "held_on", "held_on", null, "0"),
  DIALOGUE(
      "petition",
      "dialogue",
      "dialogue_record",
      "held_on",
      "held_on",
      "dialogue_counter",
      """
      village_conferences + front_committee_dialogues + head_of_unit_dialogues
      + police_listenings + statutory_conferences + complaint_settlements\
      """),
  FIELD_VISIT(
      "petition", "field-visit", "field_visit_record", "visited_on", "visited_on", null, "0"),
  OPINION("petition", "opinion", "opinion_record", "raised_on", "raised_on", null, "0"),
  LETTER(
      "letter",
      "letter",
      "letter_record",
      "vietnam_day(drafted_at)",
      "vietnam_day(issued_at)",
      "letter_counter",
      "apologies + congratulations + condolences + thanks"),
  SURVEY(
      "survey",
      "survey-round",
      "survey_record",
      "closes_on",
      "closes_on",
      "survey_counter",
      "rounds");

  private final String source;
  private final String fact;
  private final String records;
  private final String day;
  private final String countedDay;
  private final @Nullable String counters;
  private final String counted;

  /// @param source the owning service
  /// @param fact the `kind` of its facts
  /// @param day SQL of the legal day a record stands under, as its owner defines it
  /// @param countedDay SQL of the legal day it counts on, likewise
  /// @param counters the counter table, absent where none counts these records
  /// @param counted SQL over that table: how many records count
  ReconciledKind(
      String source,
      String fact,
      String records,
      String day,
      String countedDay,
      @Nullable String counters,
      String counted) {
    this.source = source;
    this.fact = fact;
    this.records = records;
    this.day = day;
    this.countedDay = countedDay;
    this.counters = counters;
    this.counted = counted;
  }

  String source() {
    return source;
  }

  String fact() {
    return fact;
  }

  boolean hasCounter() {
    return counters != null;
  }

  /// Every unit and day with anything to compare, for the parameters unit, source, fact, from, to
  /// (exclusive), in order. Of a day on which the two sides differ it also tells how many records
  /// of the unit were recorded since the owner counted.
  String comparison() {
    return """
    with asked as (
      select ?::text as unit, ?::text as source, ?::text as fact, ?::date as from_day,
             ?::date as to_day
    ), below as (
      select a.unit from unit_ancestor a, asked q where a.ancestor = q.unit
    ), month as (
      select p.unit, p.month, p.as_of, p.days from published_count p join below using (unit), asked q
       where p.source = q.source and p.month >= date_trunc('month', q.from_day) and p.month < q.to_day
    ), published as (
      select m.unit, d.day, d.records, d.revisions, d.counted
        from month m, asked q,
             jsonb_to_recordset(m.days) as d(day date, record text, records bigint,
                                             revisions bigint, counted bigint)
       where d.record = q.fact and d.day >= q.from_day and d.day < q.to_day
    ), stored as (
      select s.unit, s.day, sum(s.records) as records, sum(s.revisions) as revisions,
             sum(s.counted) as counted
        from (select unit, %1$s as day, 1 as records, revision as revisions, 0 as counted
                from %3$s join below using (unit)
              union all
              select unit, %2$s, 0, 0, 1 from %3$s join below using (unit)) s, asked q
       where s.day >= q.from_day and s.day < q.to_day
       group by s.unit, s.day
    ), counter as (
      %4$s
    ), compared as (
      select unit, day, coalesce(p.records, 0) as records, coalesce(p.revisions, 0) as revisions,
             coalesce(p.counted, 0) as counted,
             coalesce(s.records, 0) as stored_records,
             coalesce(s.revisions, 0) as stored_revisions,
             coalesce(s.counted, 0) as stored_counted,
             coalesce(c.counted, 0) as counter
        from published p
        full join stored s using (unit, day)
        full join counter c using (unit, day)
    )
    select c.*, m.as_of,
           case when (records, revisions, counted)
                     is distinct from (stored_records, stored_revisions, stored_counted)
                then (select count(*) from %3$s r
                       where r.unit = c.unit and r.recorded_at >= m.as_of)
                else 0 end as newer
      from compared c
      left join month m on m.unit = c.unit and m.month = date_trunc('month', c.day)
     order by c.unit, c.day
    """
        .formatted(day, countedDay, records, ownCounter());
  }

  /// A counter of a unit holds those below it too: without them remains what the unit itself has.
  private String ownCounter() {
    if (counters == null) {
      return "select null::text as unit, null::date as day, 0 as counted where false";
    }
    return """
    select o.unit, o.day, sum(o.counted) as counted
      from (select c.unit, c.start as day, c.grain, %2$s as counted
              from %1$s c join below using (unit)
            union all
            select a.ancestor, c.start, c.grain, -(%2$s)
              from %1$s c
              join unit_ancestor a on a.unit = c.unit and a.depth = 1
              join below b on b.unit = a.ancestor) o, asked q
     where o.grain = 'D' and o.day >= q.from_day and o.day < q.to_day
     group by o.unit, o.day having sum(o.counted) <> 0
    """
        .formatted(counters, counted);
  }
}
