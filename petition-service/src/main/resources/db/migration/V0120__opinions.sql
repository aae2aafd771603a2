-- The ledger of opinions, where they come from, and one history for all of it.

-- Written once, never changed.
create table history_line (
  record uuid not null,
  revision bigint not null,
  unit text not null,
  type text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  primary key (record, revision)
);

call protect_by_unit('history_line');

-- What it says and how it was answered are sealed by the service.
create table opinion (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  channel text not null,
  source uuid,
  dialogue_kind text,
  raised_on date not null,
  village text,
  content bytea not null,
  status text not null,
  on_the_spot boolean not null,
  owner text,
  due_on date,
  settled_at timestamptz,
  answer bytea,
  last_step_at timestamptz not null,
  check ((status in ('ANSWERED', 'DONE')) = (settled_at is not null)),
  check (status not in ('PROMISED', 'DONE') or (owner is not null and due_on is not null))
);

create index opinion_of_unit on opinion (unit, id);
create index opinion_source on opinion (source) where source is not null;
create index opinion_owed on opinion (unit, due_on) where status = 'PROMISED';
call protect_by_unit('opinion');

create table field_visit (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  visited_on date not null,
  role text not null,
  village text not null,
  purpose text not null,
  participants int not null check (participants >= 0)
);

create index field_visit_of_unit on field_visit (unit, id);
-- the same visit is written down once
create unique index field_visit_once on field_visit (unit, visited_on, role, village);
call protect_by_unit('field_visit');

create table box_opening (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  opened_on date not null,
  village text,
  place text not null,
  opened_by text not null,
  letters int not null check (letters >= 0)
);

create index box_opening_of_unit on box_opening (unit, id);
create unique index box_opening_once on box_opening (unit, opened_on, place);
call protect_by_unit('box_opening');
