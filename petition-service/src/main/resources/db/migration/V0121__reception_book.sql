-- Schedule, substitutes, conclusions, and the reception book.

alter table reception_session
  add column substituted_by text,
  add column missed_reason text,
  add column conclusion_number text,
  add column concluded_on date,
  -- sealed by the service
  add column conclusion bytea;

create table reception_plan (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  role text not null,
  weekdays jsonb not null,
  month_days jsonb not null,
  from_time time not null,
  to_time time not null,
  place text not null,
  valid_from date not null,
  valid_to date,
  check (to_time > from_time),
  check (valid_to is null or valid_to > valid_from)
);

create index reception_plan_of_unit on reception_plan (unit, role, valid_from);
call protect_by_unit('reception_plan');

-- Names, numbers, addresses and what it was about are sealed by the service.
create table reception_visit (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  received_on date not null,
  session uuid references reception_session,
  visitor_name bytea not null,
  visitor_address bytea,
  identity_number bytea,
  content bytea not null,
  petition_kind text,
  people int not null check (people > 0),
  handled_before text,
  within_competence boolean,
  guided_to text,
  guidance_document text,
  forwarded_to text,
  forwarding_document text,
  outcome bytea,
  note bytea,
  petition uuid references petition
);

create index reception_visit_day on reception_visit (unit, received_on, id);
call protect_by_unit('reception_visit');

create table visitor_unmasking (
  id uuid primary key,
  unit text not null,
  visit uuid not null,
  viewer text not null,
  reason text not null,
  unmasked_at timestamptz not null
);

create index visitor_unmasking_visit on visitor_unmasking (visit);
call protect_by_unit('visitor_unmasking');
