-- Two figures that were told from records are counted now: dossiers given an apology with a new date (form 04), and dossiers
-- that missed their due moment and got the chairman's letter.

alter table dossier_counter add column reappointed bigint not null default 0;
alter table dossier_counter alter column reappointed drop default;

drop function dossier_effect;

create function dossier_effect(d dossier_record)
  returns table (
    day date, received int, received_online int, received_in_person int, received_postal int, received_assisted int,
    received_eligible int, received_eligible_online int, received_level_unknown int, not_accepted int, completed int,
    completed_early int, completed_on_time int, completed_late int, completed_digitised int, completed_saved int,
    saved_days int, completed_births int, completed_marriages int, completed_deaths int, ended int, ended_in_time int,
    withdrawn int, stopped int, due_missed int, in_progress int, paused int, overdue int, in_time int,
    reappointed int)
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
  select 'reappointed', vietnam_day(d.apologised_at), 0 where d.apologised_at is not null
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
       case when m.at = 'in_time' then m.change end,
       (m.at = 'reappointed' and s.counted)::int
  from stage s cross join moment m
$$;

-- What is known of a dossier's first Thư xin lỗi, for every dossier that has one, however far it has come.
create table apology_record (
  id uuid primary key, -- of the dossier
  revision bigint not null, -- of the dossier and its letters together: every change is a higher one
  unit text not null, -- of the dossier
  due_at timestamptz,
  issued_at timestamptz,
  -- issued, and the dossier counts and missed its due moment
  missed boolean not null,
  -- whole days the letter precedes the due date, at most 30; -1 for a later day
  ahead int not null,
  recorded_at timestamptz not null
);

create index apology_record_due on apology_record (unit, due_at);
create index apology_record_late on apology_record (unit, issued_at) where missed and ahead <= 0;
call protect_by_unit('apology_record');

create table apology_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null,
  ahead int not null,
  apologised bigint not null,
  primary key (unit, grain, start, ahead)
);
call protect_by_unit('apology_counter');

create function apology_effect(a apology_record)
  returns table (day date, apologised int)
  language sql immutable parallel safe as
$$
select vietnam_day(a.due_at), 1 where a.missed
$$;

-- What is known already.

insert into apology_record
select d.id, d.revision + l.revisions, d.unit, d.due_at, l.issued_at,
       coalesce(l.issued_at is not null and d.status not in ('REGISTERED', 'NOT_ACCEPTED') and not d.paused @> d.due_at
                and case when d.punctuality is not null then d.punctuality = 'LATE' and d.ended_at > d.due_at
                         else d.ended_at is null or d.ended_at > d.due_at end, false),
       coalesce(greatest(-1, least(30, vietnam_day(d.due_at) - vietnam_day(l.issued_at))), -1),
       greatest(d.recorded_at, l.recorded_at)
  from dossier_record d
  join (select dossier_id, sum(revision) as revisions, min(issued_at) as issued_at, max(recorded_at) as recorded_at
          from letter_record where kind = 'APOLOGY' and dossier_id is not null group by dossier_id) l
    on l.dossier_id = d.id;

insert into apology_counter
select a.ancestor, g.grain, g.start, r.ahead, count(*)
  from apology_record r
  join unit_ancestor a on a.unit = r.unit
 cross join lateral apology_effect(r) e
 cross join lateral (values ('D'::"char", e.day), ('M'::"char", date_trunc('month', e.day)::date)) g (grain, start)
 group by 1, 2, 3, 4;

do $$
declare
  others text;
begin
  select string_agg(column_name, ', ') into others
    from information_schema.columns
   where table_schema = current_schema and table_name = 'dossier_counter'
     and column_name not in ('unit', 'grain', 'start', 'reappointed');
  execute format(
    $fill$
    insert into dossier_counter (unit, grain, start, reappointed, %s)
    select a.ancestor, g.grain, g.start, count(*), %s
      from dossier_record d
      join unit_ancestor a on a.unit = d.unit
     cross join lateral (select vietnam_day(d.apologised_at) as day) e
     cross join lateral (values ('D'::"char", e.day), ('M'::"char", date_trunc('month', e.day)::date)) g (grain, start)
     where d.apologised_at is not null and d.status not in ('REGISTERED', 'NOT_ACCEPTED')
     group by 1, 2, 3
    on conflict (unit, grain, start) do update set reappointed = excluded.reappointed
    $fill$, others, regexp_replace(others, '[a-z_]+', '0', 'g'));
end
$$;
