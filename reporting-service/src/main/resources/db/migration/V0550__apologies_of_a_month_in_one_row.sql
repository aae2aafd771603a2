-- Apologies of a month stood in a row for every day of a letter and every number of days ahead. The days ahead are
-- columns now, and the day of a letter that is late is kept for days, for months only where it lies in a later one.

update apology_record set ahead = 5 where ahead > 5;
comment on column apology_record.ahead is 'whole days the letter precedes the due date; -1 after it, 5 for more';

drop function apology_effect(apology_record);
create function apology_effect(a apology_record)
  returns table (day date, behind int, ahead_0 int, ahead_1 int, ahead_2 int, ahead_3 int, ahead_4 int, ahead_5 int)
  language sql immutable parallel safe as
$$
select vietnam_day(a.due_at), (a.ahead = -1)::int, (a.ahead = 0)::int, (a.ahead = 1)::int, (a.ahead = 2)::int,
       (a.ahead = 3)::int, (a.ahead = 4)::int, (a.ahead = 5)::int
 where a.missed
$$;

drop table apology_counter;
create table apology_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null, -- of due dates
  late_on date not null, -- of a month -infinity also where it lies within the month
  behind bigint not null,
  ahead_0 bigint not null,
  ahead_1 bigint not null,
  ahead_2 bigint not null,
  ahead_3 bigint not null,
  ahead_4 bigint not null,
  ahead_5 bigint not null,
  primary key (unit, grain, start, late_on)
);
call protect_by_unit('apology_counter');

insert into apology_counter
select a.ancestor, g.grain, g.start, g.late_on, sum(e.behind), sum(e.ahead_0), sum(e.ahead_1), sum(e.ahead_2),
       sum(e.ahead_3), sum(e.ahead_4), sum(e.ahead_5)
  from apology_record r
  join unit_ancestor a on a.unit = r.unit
 cross join lateral apology_effect(r) e
 cross join lateral (values ('D'::"char", e.day, r.late_on),
                            ('M'::"char", date_trunc('month', e.day)::date,
                             case when r.late_on >= date_trunc('month', e.day) + interval '1 month' then r.late_on
                                  else '-infinity' end))
       g (grain, start, late_on)
 group by 1, 2, 3, 4;
