-- The whole life of a dossier: registration, payments, hand-overs, a new date with an apology,
-- papers and fees, three units, and the history of its steps.

alter table procedure
  add column day_count text not null default 'WORKING',
  add column fee bigint check (fee >= 0);

alter table dossier
  add column procedure_version date not null default '1970-01-01',
  add column day_count text not null default 'WORKING',
  add column registered_at timestamptz,
  alter column due_at drop not null,
  add column reappointments int not null default 0,
  add column apologised_at timestamptz,
  add column new_due_at timestamptz,
  add column helped_by text,
  add column decided_by text,
  add column components jsonb not null default '[]',
  add column fees jsonb not null default '[]',
  add column applicant_folded_name text not null default '',
  add column applicant_address bytea,
  add column legal_hold boolean not null default false,
  add column erased_at timestamptz,
  -- sealed by the service from now on; there is no way to seal in SQL what stood here in the open
  drop column applicant_identity_number,
  drop column applicant_phone,
  add column applicant_identity_number bytea,
  add column applicant_phone bytea;

create index dossier_received on dossier (unit, received_at);
create index dossier_ended on dossier (unit, ended_at);

-- Written once, never changed.
create table dossier_step (
  dossier uuid not null,
  revision bigint not null,
  unit text not null,
  type text not null,
  status text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  handler text,
  due_at timestamptz,
  note text,
  primary key (dossier, revision)
);

call protect_by_unit('dossier_step');
