-- Procedures are national: no unit.
create table procedure (
  code text not null,
  effective_from date not null,
  name text not null,
  field text not null,
  processing_days int not null check (processing_days >= 0),
  cut_off time,
  online_level text,
  life_event text,
  version int not null,
  primary key (code, effective_from)
);

create table dossier (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  code text not null,
  procedure_code text not null,
  procedure_field text not null,
  processing_days int not null,
  cut_off time,
  online_level text,
  life_event text,
  channel text not null,
  status text not null,
  received_at timestamptz not null,
  due_at timestamptz not null,
  given_due_at timestamptz,
  completed_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  last_step_at timestamptz not null,
  punctuality text,
  saved_working_days int,
  suspensions jsonb not null,
  supplement_requests int not null,
  home_delivery boolean not null,
  assisted_filing boolean not null,
  assistance_reason text,
  result_digitised boolean not null,
  village text,
  handler text,
  reason text,
  apology_due text,
  applicant_name text not null,
  applicant_identity_number text,
  applicant_phone text,
  import_hash bytea
);

-- Unique per unit only: that a code is taken elsewhere is nobody's business here.
create unique index dossier_code on dossier (unit, code);
create index dossier_due on dossier (due_at) where status in ('RECEIVED', 'PROCESSING');

call protect_by_unit('dossier');

create table dossier_import (
  id uuid primary key,
  unit text not null,
  recorded_at timestamptz not null,
  total int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  rejected int not null,
  rejects jsonb not null
);

call protect_by_unit('dossier_import');
