-- One narrow row per record, from the facts of the owning services. Rebuilt by replaying the topics.

create table dossier_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  code text not null,
  procedure_code text not null,
  procedure_field text,
  life_event text,
  channel text not null,
  online_level text,
  status text not null,
  received_at timestamptz not null,
  due_at timestamptz,
  completed_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  punctuality text,
  saved_working_days int,
  -- pauses of the clock as (from, to], so that "at T" means just before T, as everywhere below
  paused tstzmultirange not null,
  -- when papers were asked for, in order
  supplement_at timestamptz[] not null,
  home_delivery boolean not null,
  assisted_filing boolean not null,
  result_digitised boolean not null,
  village text,
  recorded_at timestamptz not null
);

create index dossier_record_received on dossier_record (unit, received_at);
create index dossier_record_ended on dossier_record (unit, ended_at);
create index dossier_record_due on dossier_record (unit, due_at);
call protect_by_unit('dossier_record');

create table petition_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  source text not null,
  status text not null,
  kind text,
  within_competence boolean,
  received_at timestamptz not null,
  accepted_at timestamptz,
  accept_due_at timestamptz,
  resolve_due_at timestamptz,
  processed_at timestamptz,
  -- decided, answered, withdrawn: what this unit itself brought to an end
  resolved_at timestamptz,
  result text,
  dossier_id uuid,
  village text,
  recorded_at timestamptz not null
);

create index petition_record_received on petition_record (unit, received_at);
create index petition_record_processed on petition_record (unit, processed_at);
create index petition_record_dossier on petition_record (dossier_id) where dossier_id is not null;
call protect_by_unit('petition_record');

create table reception_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  held_on date not null,
  role text not null,
  kind text not null,
  in_person boolean not null,
  held boolean not null,
  visitors int not null,
  recorded_at timestamptz not null
);

create index reception_record_day on reception_record (unit, held_on);
call protect_by_unit('reception_record');

create table dialogue_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  kind text not null,
  held_on date not null,
  village text,
  participants int not null,
  opinions_raised int not null,
  answered_on_spot int not null,
  assigned int not null,
  done int not null,
  recorded_at timestamptz not null
);

create index dialogue_record_day on dialogue_record (unit, held_on);
call protect_by_unit('dialogue_record');

create table letter_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  kind text not null,
  status text not null,
  trigger text not null,
  dossier_id uuid,
  drafted_at timestamptz not null,
  issued_at timestamptz,
  recorded_at timestamptz not null
);

create index letter_record_issued on letter_record (unit, issued_at);
create index letter_record_dossier on letter_record (dossier_id) where dossier_id is not null;
call protect_by_unit('letter_record');

-- tallies: one per village, as in the fact
create table survey_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  runner text not null,
  phase text not null,
  opens_on date not null,
  closes_on date not null,
  closed boolean not null,
  tallies jsonb not null,
  recorded_at timestamptz not null
);

create index survey_record_closes on survey_record (unit, closes_on);
call protect_by_unit('survey_record');
