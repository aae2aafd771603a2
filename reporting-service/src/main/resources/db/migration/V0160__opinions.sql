-- Opinions one by one; those of which only the number is known stand with their dialogue.

create table opinion_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  channel text not null,
  source uuid,
  dialogue_kind text,
  raised_on date not null,
  village text,
  status text not null,
  on_the_spot boolean not null,
  due_on date,
  settled_at timestamptz,
  recorded_at timestamptz not null
);

create index opinion_record_day on opinion_record (unit, raised_on);
call protect_by_unit('opinion_record');
