-- Wide counters: one row per unit or unit above it, per day (grain D) and per month (grain M), changed by the difference that
-- a fact makes. Flow columns count what happened on the days of the row; stock columns (marked) hold entries minus exits, so
-- that their sum over all days before T is the stock at T.

create table dossier_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  received bigint not null,
  received_online bigint not null,
  received_in_person bigint not null,
  received_postal bigint not null,
  received_assisted bigint not null,
  received_eligible bigint not null,
  received_eligible_online bigint not null,
  received_level_unknown bigint not null,
  not_accepted bigint not null,
  completed bigint not null,
  completed_early bigint not null,
  completed_on_time bigint not null,
  completed_late bigint not null,
  completed_digitised bigint not null,
  completed_saved bigint not null,
  saved_days bigint not null,
  completed_births bigint not null,
  completed_marriages bigint not null,
  completed_deaths bigint not null,
  ended bigint not null,
  ended_in_time bigint not null,
  withdrawn bigint not null,
  stopped bigint not null,
  due_missed bigint not null,
  in_progress bigint not null, -- stock
  paused bigint not null, -- stock
  overdue bigint not null, -- stock
  in_time bigint not null, -- stock
  primary key (unit, grain, start)
);
call protect_by_unit('dossier_counter');

create table petition_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  petitions_received bigint not null,
  complaints_received bigint not null,
  denunciations_received bigint not null,
  proposals_received bigint not null,
  feedback_received bigint not null,
  unclassified_received bigint not null,
  petitions_by_post bigint not null,
  petitions_at_desk bigint not null,
  petitions_from_box bigint not null,
  petitions_forwarded bigint not null,
  petitions_online bigint not null,
  own_petitions_received bigint not null,
  own_petitions_resolved bigint not null,
  petitions_processed bigint not null,
  petitions_transferred bigint not null,
  petitions_guided bigint not null,
  petitions_sent_back bigint not null,
  petitions_filed bigint not null,
  petitions_withdrawn bigint not null,
  petitions_open bigint not null, -- stock
  own_petitions_open bigint not null, -- stock
  petitions_overdue bigint not null, -- stock
  primary key (unit, grain, start)
);
call protect_by_unit('petition_counter');

create table dialogue_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  village_conferences bigint not null,
  front_committee_dialogues bigint not null,
  head_of_unit_dialogues bigint not null,
  police_listenings bigint not null,
  statutory_conferences bigint not null,
  complaint_settlements bigint not null,
  opinions_raised bigint not null,
  opinions_answered bigint not null,
  primary key (unit, grain, start)
);
call protect_by_unit('dialogue_counter');

create table letter_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  apologies bigint not null,
  congratulations bigint not null,
  condolences bigint not null,
  thanks bigint not null,
  unlinked_congratulations bigint not null,
  unlinked_condolences bigint not null,
  primary key (unit, grain, start)
);
call protect_by_unit('letter_counter');

create table survey_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  phase text not null,
  runner text not null,
  rounds bigint not null,
  issued bigint not null,
  collected bigint not null,
  valid bigint not null,
  answered bigint not null,
  very_satisfied bigint not null,
  satisfied bigint not null,
  primary key (unit, grain, start, phase, runner)
);
call protect_by_unit('survey_counter');

-- The legal day of a moment.
create function vietnam_day(moment timestamptz) returns date
  language sql immutable parallel safe
return (moment at time zone 'Asia/Ho_Chi_Minh')::date;

-- What one record adds to the counters: on which day, to which column, how much. Stocks enter and leave.

create function dossier_effect(d dossier_record)
  returns table (day date, measure text, amount bigint)
  language sql immutable parallel safe as
$$
with life as (
  select case when d.status in ('REGISTERED', 'NOT_ACCEPTED') then '{}'::tstzmultirange
              else tstzmultirange(tstzrange(
                     d.received_at,
                     case when d.ended_at is not null then greatest(d.ended_at, d.received_at) end,
                     '(]'))
         end as whole,
         d.status not in ('REGISTERED', 'NOT_ACCEPTED') as counted,
         -- an owner that knows only dates may judge a later hour of the due date on time
         case when d.due_at is null then 'infinity'
              when d.punctuality in ('EARLY', 'ON_TIME') then greatest(d.due_at, d.ended_at)
              else d.due_at
         end as due
), stage as (
  select l.counted, l.due, l.whole - d.paused as running, l.whole * d.paused as standing,
         (l.whole - d.paused) * tstzmultirange(tstzrange(null, l.due, '(]'))
         + coalesce((select range_agg(p) from unnest(l.whole * d.paused) p where lower(p) <= l.due),
                    '{}'::tstzmultirange) as not_late
    from life l
), stock as (
  select 'in_progress' as measure, r as span from stage s, unnest(s.running) r
  union all
  select 'paused', r from stage s, unnest(s.standing) r
  union all
  select 'overdue', r
    from stage s, unnest(s.running * tstzmultirange(tstzrange(s.due, null, '(]'))) r
   where s.due < 'infinity'
  union all
  select 'in_time', r
    from stage s,
         unnest(s.not_late * tstzmultirange(tstzrange(null, d.supplement_at[2], '(]'))) r
)
select vietnam_day(lower(span)), measure, 1::bigint from stock
union all
select vietnam_day(upper(span)), measure, -1::bigint from stock where not upper_inf(span)
union all
select flow.day, flow.measure, flow.amount
  from stage s
 cross join lateral (values
   (vietnam_day(d.received_at), 'received', 1::bigint, s.counted),
   (vietnam_day(d.received_at), 'received_online', 1, s.counted and d.channel = 'ONLINE'),
   (vietnam_day(d.received_at), 'received_in_person', 1, s.counted and d.channel = 'IN_PERSON'),
   (vietnam_day(d.received_at), 'received_postal', 1, s.counted and d.channel = 'POSTAL'),
   (vietnam_day(d.received_at), 'received_assisted', 1,
      s.counted and (d.home_delivery or d.assisted_filing)),
   (vietnam_day(d.received_at), 'received_eligible', 1,
      s.counted and d.online_level in ('LEVEL_3', 'LEVEL_4', 'PARTIAL', 'FULL')),
   (vietnam_day(d.received_at), 'received_eligible_online', 1,
      s.counted and d.online_level in ('LEVEL_3', 'LEVEL_4', 'PARTIAL', 'FULL')
      and d.channel = 'ONLINE'),
   (vietnam_day(d.received_at), 'received_level_unknown', 1, s.counted and d.online_level is null),
   (vietnam_day(d.received_at), 'not_accepted', 1, d.status = 'NOT_ACCEPTED'),
   (vietnam_day(d.completed_at), 'completed', 1, s.counted),
   (vietnam_day(d.completed_at), 'completed_early', 1, s.counted and d.punctuality = 'EARLY'),
   (vietnam_day(d.completed_at), 'completed_on_time', 1, s.counted and d.punctuality = 'ON_TIME'),
   (vietnam_day(d.completed_at), 'completed_late', 1, s.counted and d.punctuality = 'LATE'),
   (vietnam_day(d.completed_at), 'completed_digitised', 1, s.counted and d.result_digitised),
   (vietnam_day(d.completed_at), 'completed_saved', 1,
      s.counted and d.saved_working_days is not null),
   (vietnam_day(d.completed_at), 'saved_days', coalesce(d.saved_working_days, 0), s.counted),
   (vietnam_day(d.completed_at), 'completed_births', 1, s.counted and d.life_event = 'BIRTH'),
   (vietnam_day(d.completed_at), 'completed_marriages', 1, s.counted and d.life_event = 'MARRIAGE'),
   (vietnam_day(d.completed_at), 'completed_deaths', 1, s.counted and d.life_event = 'DEATH'),
   (vietnam_day(d.ended_at), 'ended', 1, s.counted),
   (vietnam_day(d.ended_at), 'ended_in_time', 1,
      s.counted and cardinality(d.supplement_at) <= 1
      and (d.ended_at <= s.due or exists (select from unnest(s.standing) p
                                           where p @> d.ended_at and lower(p) <= s.due))),
   (vietnam_day(d.ended_at), 'withdrawn', 1, s.counted and d.status = 'WITHDRAWN'),
   (vietnam_day(d.ended_at), 'stopped', 1, s.counted and d.status = 'STOPPED'),
   (vietnam_day(d.due_at), 'due_missed', 1,
      s.counted and (d.ended_at is null or d.ended_at > s.due) and not s.standing @> d.due_at)
 ) flow (day, measure, amount, applies)
 where flow.applies and flow.day is not null and flow.amount <> 0
$$;

create function petition_effect(p petition_record)
  returns table (day date, measure text, amount bigint)
  language sql immutable parallel safe as
$$
with stock as (
  select 'petitions_open' as measure, tstzrange(p.received_at, p.processed_at, '(]') as span
  union all
  select 'own_petitions_open', tstzrange(p.received_at, p.processed_at, '(]')
   where p.within_competence is distinct from false
  union all
  -- late by the stage it is in: to accept, then to resolve
  select 'petitions_overdue',
         tstzrange(p.received_at, coalesce(p.accepted_at, p.processed_at), '(]')
         * tstzrange(p.accept_due_at, null, '(]')
   where p.accept_due_at is not null
  union all
  select 'petitions_overdue',
         tstzrange(coalesce(p.accepted_at, p.received_at), p.processed_at, '(]')
         * tstzrange(p.resolve_due_at, null, '(]')
   where p.resolve_due_at is not null and (p.accept_due_at is null or p.accepted_at is not null)
)
select vietnam_day(lower(span)), measure, 1::bigint from stock where not isempty(span)
union all
select vietnam_day(upper(span)), measure, -1::bigint
  from stock where not isempty(span) and not upper_inf(span)
union all
select flow.day, flow.measure, 1::bigint
  from (values
   (vietnam_day(p.received_at), 'petitions_received', true),
   (vietnam_day(p.received_at), 'complaints_received', p.kind = 'COMPLAINT'),
   (vietnam_day(p.received_at), 'denunciations_received', p.kind = 'DENUNCIATION'),
   (vietnam_day(p.received_at), 'proposals_received', p.kind = 'PROPOSAL'),
   (vietnam_day(p.received_at), 'feedback_received', p.kind = 'FEEDBACK'),
   (vietnam_day(p.received_at), 'unclassified_received', p.kind is null),
   (vietnam_day(p.received_at), 'petitions_by_post', p.source = 'POST'),
   (vietnam_day(p.received_at), 'petitions_at_desk', p.source = 'RECEPTION_DESK'),
   (vietnam_day(p.received_at), 'petitions_from_box', p.source = 'SUGGESTION_BOX'),
   (vietnam_day(p.received_at), 'petitions_forwarded', p.source = 'FORWARDED'),
   (vietnam_day(p.received_at), 'petitions_online', p.source = 'ONLINE'),
   (vietnam_day(p.received_at), 'own_petitions_received',
      p.within_competence is distinct from false),
   (vietnam_day(p.resolved_at), 'own_petitions_resolved',
      p.within_competence is distinct from false),
   (vietnam_day(p.processed_at), 'petitions_processed', true),
   (vietnam_day(p.processed_at), 'petitions_transferred', p.status = 'TRANSFERRED'),
   (vietnam_day(p.processed_at), 'petitions_guided', p.status = 'GUIDED'),
   (vietnam_day(p.processed_at), 'petitions_sent_back', p.status = 'SENT_BACK'),
   (vietnam_day(p.processed_at), 'petitions_filed', p.status = 'FILED'),
   (vietnam_day(p.processed_at), 'petitions_withdrawn', p.status = 'WITHDRAWN')
  ) flow (day, measure, applies)
 where flow.applies and flow.day is not null
$$;

create function dialogue_effect(d dialogue_record)
  returns table (day date, measure text, amount bigint)
  language sql immutable parallel safe as
$$
select d.held_on, flow.measure, flow.amount
  from (values
   (case d.kind when 'VILLAGE_CONFERENCE' then 'village_conferences'
                when 'FRONT_COMMITTEE' then 'front_committee_dialogues'
                when 'HEAD_OF_UNIT' then 'head_of_unit_dialogues'
                when 'POLICE_LISTENING' then 'police_listenings'
                when 'STATUTORY_CONFERENCE' then 'statutory_conferences'
                when 'COMPLAINT_SETTLEMENT' then 'complaint_settlements' end, 1::bigint),
   ('opinions_raised', case when d.kind <> 'COMPLAINT_SETTLEMENT' then d.opinions_raised end),
   ('opinions_answered',
      case when d.kind <> 'COMPLAINT_SETTLEMENT' then d.answered_on_spot + d.done end)
  ) flow (measure, amount)
 where flow.measure is not null and flow.amount <> 0
$$;

create function letter_effect(l letter_record)
  returns table (day date, measure text, amount bigint)
  language sql immutable parallel safe as
$$
select vietnam_day(l.issued_at), flow.measure, 1::bigint
  from (values
   ('apologies', l.kind = 'APOLOGY'),
   ('congratulations', l.kind = 'CONGRATULATION'),
   ('condolences', l.kind = 'CONDOLENCE'),
   ('thanks', l.kind = 'THANKS'),
   ('unlinked_congratulations', l.kind = 'CONGRATULATION' and l.dossier_id is null),
   ('unlinked_condolences', l.kind = 'CONDOLENCE' and l.dossier_id is null)
  ) flow (measure, applies)
 where l.issued_at is not null and flow.applies
$$;

create function survey_effect(s survey_record)
  returns table (day date, measure text, amount bigint)
  language sql immutable parallel safe as
$$
select s.closes_on, flow.measure, flow.amount
  from (select coalesce(sum(t.issued), 0) as issued, coalesce(sum(t.collected), 0) as collected,
               coalesce(sum(t.valid), 0) as valid,
               coalesce(sum(t."verySatisfied"), 0) as very_satisfied,
               coalesce(sum(t.satisfied), 0) as satisfied,
               coalesce(sum(t."verySatisfied" + t.satisfied + t.neutral + t.dissatisfied
                            + t."veryDissatisfied"), 0) as answered
          from jsonb_to_recordset(s.tallies)
            as t(issued int, collected int, valid int, "verySatisfied" int, satisfied int,
                 neutral int, dissatisfied int, "veryDissatisfied" int)) sum
 cross join lateral (values
   ('rounds', 1::bigint), ('issued', sum.issued), ('collected', sum.collected),
   ('valid', sum.valid), ('answered', sum.answered), ('very_satisfied', sum.very_satisfied),
   ('satisfied', sum.satisfied)
 ) flow (measure, amount)
 where flow.amount <> 0
$$;
