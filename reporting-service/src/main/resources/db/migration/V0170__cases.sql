-- Several petitions on one matter are one case. Those kept until now knew of no others.

alter table petition_record add column case_id uuid;
alter table petition_counter add column cases_received bigint not null default 0;
update petition_counter set cases_received = petitions_received;
alter table petition_counter alter column cases_received drop default;

drop function petition_effect;

create function petition_effect(p petition_record)
  returns table (
    day date, petitions_received int, complaints_received int, denunciations_received int, proposals_received int,
    feedback_received int, unclassified_received int, petitions_by_post int, petitions_at_desk int, petitions_from_box int,
    petitions_forwarded int, petitions_online int, own_petitions_received int, own_petitions_resolved int,
    petitions_processed int, petitions_transferred int, petitions_guided int, petitions_sent_back int, petitions_filed int,
    petitions_withdrawn int, petitions_open int, own_petitions_open int, petitions_overdue int, cases_received int)
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
       case when m.at = 'overdue' then m.change end,
       (m.at = 'received' and coalesce(p.case_id, p.id) = p.id)::int
  from moment m
$$;
