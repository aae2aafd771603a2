-- Petitions on all five axes, as members of cases, through verification, suspension, decision and
-- enforcement; their history; and the vault of denouncers.

-- What petitions say must be sealed by the service, which SQL cannot do: no petition may be lost for it.
do
$$
begin
  if exists (select from petition) then
    raise exception 'petitions recorded before the vault cannot be carried over; start with fresh data';
  end if;
end
$$;

alter table petition
  add column stage text,
  add column held_stage text,
  add column anonymous boolean not null default false,
  add column said_to_denounce boolean not null default false,
  add column transferred_here boolean not null default false,
  add column branch text,
  add column flaws jsonb,
  add column originals_attached boolean,
  add column remote boolean,
  add column second_instance boolean,
  add column suspensions jsonb not null default '[]',
  add column extensions jsonb not null default '[]',
  add column enforced_at timestamptz,
  add column non_acceptance text,
  add column document_date date,
  add column kept_until date,
  add column handler text,
  add column case_id uuid,
  add column split_from uuid,
  drop column reason,
  add column reason bytea;

alter table petition
  alter column stage set not null,
  drop column status, -- follows from the stage
  alter column case_id set not null;

create index petition_of_case on petition (case_id);
create index petition_split_from on petition (split_from) where split_from is not null;
create index petition_received on petition (unit, received_at);
create index petition_handler on petition (unit, handler) where handler is not null;

-- Who wrote it and what it says, only of petitions known to be no denunciation.
drop table submission;

create table submission (
  petition_id uuid primary key references petition,
  unit text not null,
  submitter_name text,
  folded_name text,
  submitter_address bytea,
  content text not null,
  folded_content text not null
);

create index submission_name on submission (unit, folded_name);
call protect_by_unit('submission');

-- The vault: the same of denunciations and of what may be one, sealed with keys of its own.
create table vault_entry (
  petition uuid primary key references petition,
  unit text not null,
  sealed bytea not null
);

call protect_by_unit('vault_entry');

-- Who looked into the vault, when and why (sealed). Written once, never changed.
create table unmasking (
  id uuid primary key,
  unit text not null,
  petition uuid not null references petition,
  viewer text not null,
  reason bytea not null,
  unmasked_at timestamptz not null
);

create index unmasking_petition on unmasking (petition);
call protect_by_unit('unmasking');

-- Written once, never changed.
create table petition_step (
  petition uuid not null references petition,
  revision bigint not null,
  unit text not null,
  type text not null,
  stage text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  handler text,
  resolve_due_at timestamptz,
  document_number text,
  document_date date,
  note bytea,
  primary key (petition, revision)
);

call protect_by_unit('petition_step');
