-- Letters of apology issued after a report's cutoff were looked for commune by commune; the counter tells them by their day now.

alter table apology_record add column late_on date not null default '-infinity';
update apology_record set late_on = vietnam_day(issued_at) where due_at is not null and issued_at is not null and ahead <= 0;
alter table apology_record alter column late_on drop default;
comment on column apology_record.late_on is 'the letter''s day where that does not precede the due date';

drop table apology_counter;
create table apology_counter (
  unit text not null,
  grain "char" not null check (grain in ('D', 'M')),
  start date not null, -- of due dates
  ahead int not null,
  late_on date not null,
  apologised bigint not null,
  primary key (unit, grain, start, ahead, late_on)
);
call protect_by_unit('apology_counter');

insert into apology_counter
select a.ancestor, g.grain, g.start, r.ahead, r.late_on, count(*)
  from apology_record r
  join unit_ancestor a on a.unit = r.unit
 cross join lateral apology_effect(r) e
 cross join lateral (values ('D'::"char", e.day), ('M'::"char", date_trunc('month', e.day)::date)) g (grain, start)
 group by 1, 2, 3, 4, 5;
