create table petition (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  source text not null,
  status text not null,
  received_at timestamptz not null,
  signers int not null check (signers > 0),
  village text,
  dossier_id uuid,
  petition_kind text,
  within_competence boolean,
  eligible boolean,
  classified_at timestamptz,
  accepted_at timestamptz,
  -- the rows of the law in force on the day of receipt
  accept_rule jsonb,
  accept_due_at timestamptz,
  resolve_rule jsonb,
  resolve_due_at timestamptz,
  processed_at timestamptz,
  resolved_at timestamptz,
  result text,
  destination text,
  document_number text,
  reason text,
  last_step_at timestamptz not null
);

create index petition_of_unit on petition (unit, id);

call protect_by_unit('petition');

-- Who wrote it and what it says: apart, because almost no reader may know.
create table submission (
  petition_id uuid primary key references petition,
  unit text not null,
  submitter_name text not null,
  submitter_address text,
  content text not null
);

call protect_by_unit('submission');
