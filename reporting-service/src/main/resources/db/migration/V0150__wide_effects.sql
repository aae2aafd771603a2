-- What one record adds to the counters, now one row per moment that counts and as wide as the counters: a row per measure
-- cost several times the record itself. A null adds nothing. Stocks enter (1) and leave (-1).

drop function dossier_effect, petition_effect, dialogue_effect, letter_effect, survey_effect;

create function dossier_effect(d dossier_record)
  returns table (
    day date, received int, received_online int, received_in_person int, received_postal int, received_assisted int,
    received_eligible int, received_eligible_online int, received_level_unknown int, not_accepted int, completed int,
    completed_early int, completed_on_time int, completed_late int, completed_digitised int, completed_saved int,
    saved_days int, completed_births int, completed_marriages int, completed_deaths int, ended int, ended_in_time int,
    withdrawn int, stopped int, due_missed int, in_progress int, paused int, overdue int, in_time int)
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
         d.online_level in ('LEVEL_3', 'LEVEL_4', 'PARTIAL', 'FULL') as eligible,
         -- an owner that knows only dates may judge a later hour of the due date on time
         case when d.due_at is null then 'infinity'
              when d.punctuality in ('EARLY', 'ON_TIME') then greatest(d.due_at, d.ended_at)
              else d.due_at
         end as due
), stage as materialized (
  select l.counted, l.eligible, l.due, l.whole - d.paused as running, l.whole * d.paused as standing
    from life l
), stock as (
  select 'in_progress' as at, unnest(s.running) as span from stage s
  union all
  select 'paused', unnest(s.standing) from stage s
  union all
  select 'overdue', unnest(s.running * tstzmultirange(tstzrange(s.due, null, '(]')))
    from stage s
   where s.due < coalesce(d.ended_at, 'infinity')
  union all
  -- while it runs until it is late; while it stands if that began in time
  select 'in_time',
         unnest(s.running * tstzmultirange(tstzrange(null, least(s.due, d.supplement_at[2]), '(]'))
                + case when isempty(s.standing) then s.standing
                       else coalesce((select range_agg(p * tstzrange(null, d.supplement_at[2], '(]'))
                                        from unnest(s.standing) p where lower(p) <= s.due),
                                     '{}'::tstzmultirange) end)
    from stage s
), moment as (
  select 'received' as at, vietnam_day(d.received_at) as day, 0 as change
  union all
  select 'completed', vietnam_day(d.completed_at), 0 where d.completed_at is not null
  union all
  select 'ended', vietnam_day(d.ended_at), 0 where d.ended_at is not null
  union all
  select 'due', vietnam_day(d.due_at), 0 where d.due_at is not null
  union all
  select stock.at, vietnam_day(side.moment), side.change
    from stock
   cross join lateral (select lower(stock.span) as moment, 1 as change
                       union all
                       select upper(stock.span), -1 where not upper_inf(stock.span)) side
)
select m.day,
       (m.at = 'received' and s.counted)::int,
       (m.at = 'received' and s.counted and d.channel = 'ONLINE')::int,
       (m.at = 'received' and s.counted and d.channel = 'IN_PERSON')::int,
       (m.at = 'received' and s.counted and d.channel = 'POSTAL')::int,
       (m.at = 'received' and s.counted and (d.home_delivery or d.assisted_filing))::int,
       (m.at = 'received' and s.counted and s.eligible)::int,
       (m.at = 'received' and s.counted and s.eligible and d.channel = 'ONLINE')::int,
       (m.at = 'received' and s.counted and d.online_level is null)::int,
       (m.at = 'received' and d.status = 'NOT_ACCEPTED')::int,
       (m.at = 'completed' and s.counted)::int,
       (m.at = 'completed' and s.counted and d.punctuality = 'EARLY')::int,
       (m.at = 'completed' and s.counted and d.punctuality = 'ON_TIME')::int,
       (m.at = 'completed' and s.counted and d.punctuality = 'LATE')::int,
       (m.at = 'completed' and s.counted and d.result_digitised)::int,
       (m.at = 'completed' and s.counted and d.saved_working_days is not null)::int,
       case when m.at = 'completed' and s.counted then d.saved_working_days end,
       (m.at = 'completed' and s.counted and d.life_event = 'BIRTH')::int,
       (m.at = 'completed' and s.counted and d.life_event = 'MARRIAGE')::int,
       (m.at = 'completed' and s.counted and d.life_event = 'DEATH')::int,
       (m.at = 'ended' and s.counted)::int,
       (m.at = 'ended' and s.counted and cardinality(d.supplement_at) <= 1
          and (d.ended_at <= s.due or exists (select from unnest(s.standing) p
                                               where p @> d.ended_at and lower(p) <= s.due)))::int,
       (m.at = 'ended' and s.counted and d.status = 'WITHDRAWN')::int,
       (m.at = 'ended' and s.counted and d.status = 'STOPPED')::int,
       (m.at = 'due' and s.counted and (d.ended_at is null or d.ended_at > s.due) and not s.standing @> d.due_at)::int,
       case when m.at = 'in_progress' then m.change end,
       case when m.at = 'paused' then m.change end,
       case when m.at = 'overdue' then m.change end,
       case when m.at = 'in_time' then m.change end
  from stage s cross join moment m
$$;

create function petition_effect(p petition_record)
  returns table (
    day date, petitions_received int, complaints_received int, denunciations_received int, proposals_received int,
    feedback_received int, unclassified_received int, petitions_by_post int, petitions_at_desk int, petitions_from_box int,
    petitions_forwarded int, petitions_online int, own_petitions_received int, own_petitions_resolved int,
    petitions_processed int, petitions_transferred int, petitions_guided int, petitions_sent_back int, petitions_filed int,
    petitions_withdrawn int, petitions_open int, own_petitions_open int, petitions_overdue int)
  language sql immutable parallel safe as
$$
with stock as (
  select 'open' as at, tstzrange(p.received_at, p.processed_at, '(]') as span
  union all
  -- late by the stage it is in: to accept, then to resolve
  select 'overdue',
         tstzrange(p.received_at, coalesce(p.accepted_at, p.processed_at), '(]')
         * tstzrange(p.accept_due_at, null, '(]')
   where p.accept_due_at is not null
  union all
  select 'overdue',
         tstzrange(coalesce(p.accepted_at, p.received_at), p.processed_at, '(]')
         * tstzrange(p.resolve_due_at, null, '(]')
   where p.resolve_due_at is not null and (p.accept_due_at is null or p.accepted_at is not null)
), moment as (
  select 'received' as at, vietnam_day(p.received_at) as day, 0 as change
  union all
  select 'processed', vietnam_day(p.processed_at), 0 where p.processed_at is not null
  union all
  select 'resolved', vietnam_day(p.resolved_at), 0 where p.resolved_at is not null
  union all
  select at, vietnam_day(lower(span)), 1 from stock where not isempty(span)
  union all
  select at, vietnam_day(upper(span)), -1 from stock where not isempty(span) and not upper_inf(span)
)
select m.day,
       (m.at = 'received')::int,
       (m.at = 'received' and p.kind = 'COMPLAINT')::int,
       (m.at = 'received' and p.kind = 'DENUNCIATION')::int,
       (m.at = 'received' and p.kind = 'PROPOSAL')::int,
       (m.at = 'received' and p.kind = 'FEEDBACK')::int,
       (m.at = 'received' and p.kind is null)::int,
       (m.at = 'received' and p.source = 'POST')::int,
       (m.at = 'received' and p.source = 'RECEPTION_DESK')::int,
       (m.at = 'received' and p.source = 'SUGGESTION_BOX')::int,
       (m.at = 'received' and p.source = 'FORWARDED')::int,
       (m.at = 'received' and p.source = 'ONLINE')::int,
       (m.at = 'received' and p.within_competence is distinct from false)::int,
       (m.at = 'resolved' and p.within_competence is distinct from false)::int,
       (m.at = 'processed')::int,
       (m.at = 'processed' and p.status = 'TRANSFERRED')::int,
       (m.at = 'processed' and p.status = 'GUIDED')::int,
       (m.at = 'processed' and p.status = 'SENT_BACK')::int,
       (m.at = 'processed' and p.status = 'FILED')::int,
       (m.at = 'processed' and p.status = 'WITHDRAWN')::int,
       case when m.at = 'open' then m.change end,
       case when m.at = 'open' and p.within_competence is distinct from false then m.change end,
       case when m.at = 'overdue' then m.change end
  from moment m
$$;

create function dialogue_effect(d dialogue_record)
  returns table (
    day date, village_conferences int, front_committee_dialogues int, head_of_unit_dialogues int, police_listenings int,
    statutory_conferences int, complaint_settlements int, opinions_raised int, opinions_answered int)
  language sql immutable parallel safe as
$$
select d.held_on,
       (d.kind = 'VILLAGE_CONFERENCE')::int,
       (d.kind = 'FRONT_COMMITTEE')::int,
       (d.kind = 'HEAD_OF_UNIT')::int,
       (d.kind = 'POLICE_LISTENING')::int,
       (d.kind = 'STATUTORY_CONFERENCE')::int,
       (d.kind = 'COMPLAINT_SETTLEMENT')::int,
       case when d.kind <> 'COMPLAINT_SETTLEMENT' then d.opinions_raised end,
       case when d.kind <> 'COMPLAINT_SETTLEMENT' then d.answered_on_spot + d.done end
$$;

create function letter_effect(l letter_record)
  returns table (
    day date, apologies int, congratulations int, condolences int, thanks int, unlinked_congratulations int,
    unlinked_condolences int)
  language sql immutable parallel safe as
$$
select vietnam_day(l.issued_at),
       (l.kind = 'APOLOGY')::int,
       (l.kind = 'CONGRATULATION')::int,
       (l.kind = 'CONDOLENCE')::int,
       (l.kind = 'THANKS')::int,
       (l.kind = 'CONGRATULATION' and l.dossier_id is null)::int,
       (l.kind = 'CONDOLENCE' and l.dossier_id is null)::int
 where l.issued_at is not null
$$;

create function survey_effect(s survey_record)
  returns table (
    day date, rounds int, issued int, collected int, valid int, answered int, very_satisfied int, satisfied int)
  language sql immutable parallel safe as
$$
select s.closes_on, 1, sum(t.issued)::int, sum(t.collected)::int, sum(t.valid)::int,
       sum(t."verySatisfied" + t.satisfied + t.neutral + t.dissatisfied + t."veryDissatisfied")::int,
       sum(t."verySatisfied")::int, sum(t.satisfied)::int
  from jsonb_to_recordset(s.tallies)
    as t(issued int, collected int, valid int, "verySatisfied" int, satisfied int, neutral int, dissatisfied int,
         "veryDissatisfied" int)
$$;
