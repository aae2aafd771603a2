-- Templates: versions by number, and what stands around the words.
alter table letter_template
  add column number int not null default 1,
  add column paper text not null default 'A4',
  add column parent_agency text,
  add column on_behalf text default 'TM. ỦY BAN NHÂN DÂN',
  add column signer_position text not null default 'CHỦ TỊCH',
  add column signer_name text,
  add column recorded_by text not null default '';

update letter_template t
   set number = (select count(*) from letter_template o
                  where o.unit = t.unit and o.kind = t.kind
                    and o.life_event is not distinct from t.life_event and o.id <= t.id);

alter table letter_template
  alter column number drop default,
  alter column paper drop default,
  alter column on_behalf drop default,
  alter column signer_position drop default,
  alter column recorded_by drop default;

drop index letter_template_in_force;
create unique index letter_template_number
  on letter_template (unit, kind, coalesce(life_event, ''), number);

-- Letters: where exactly they stand, and personal data sealed. Nothing was issued with the old
-- columns outside of trials, so their texts are not carried over.
drop index letter_once_per_call, letter_one_standing;

alter table letter
  add column stage text,
  add column contribution_id uuid,
  add column merge_id uuid,
  add column happened_on date,
  add column reviewed_at timestamptz,
  add column reviewed_by text,
  add column delivery_channel text,
  add column delivered_at timestamptz,
  add column delivery_proof bytea,
  add column delivery_failure text,
  add column new_due_on date,
  add column paper text,
  add column parent_agency text,
  add column on_behalf text,
  add column signer_position text,
  add column signer_name text,
  add column legal_hold boolean not null default false,
  add column erased_at timestamptz,
  drop column recipient_name,
  drop column recipient_address,
  drop column reason,
  drop column wording,
  drop column withdrawal_reason,
  add column recipient_name bytea,
  add column recipient_address bytea,
  add column reason bytea,
  add column wording bytea,
  add column withdrawal_reason bytea;

update letter
   set stage = status, erased_at = now(),
       happened_on = (drafted_at at time zone 'Asia/Ho_Chi_Minh')::date;

alter table letter
  drop column status,
  alter column stage set not null,
  alter column happened_on set not null,
  alter column legal_hold drop default;

-- One draft per dossier and kind, whatever is delivered again.
create unique index letter_once_per_call on letter (unit, dossier_id, kind) where automatic;

-- And never two letters that stand, by whatever hand.
create unique index letter_one_standing on letter (unit, dossier_id, kind)
  where dossier_id is not null and stage <> 'WITHDRAWN';

-- One letter of thanks for a contribution.
create unique index letter_contribution on letter (contribution_id) where contribution_id is not null;

create index letter_stage on letter (unit, stage, id);
create index letter_merge on letter (merge_id) where merge_id is not null;
create index letter_condolence on letter (unit, happened_on) where kind = 'CONDOLENCE';
create index letter_kept on letter (kind, last_step_at) where erased_at is null;

alter table known_dossier add column completed_at timestamptz;

-- What was done with a letter, by whom. Written once, never changed.
create table letter_history_line (
  letter uuid not null references letter,
  revision bigint not null,
  unit text not null,
  type text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  primary key (letter, revision)
);

call protect_by_unit('letter_history_line');

-- What people gave, for which the chairman thanks.
create table contribution (
  id uuid primary key,
  unit text not null,
  version int not null,
  kind text not null,
  given_on date not null,
  giver_name bytea,
  giver_address bytea,
  village text,
  description bytea,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz
);

create index contribution_unit on contribution (unit, id);
call protect_by_unit('contribution');

-- Lists from which letters were made, each once.
create table mail_merge (
  id uuid primary key,
  unit text not null,
  kind text not null,
  life_event text,
  letters int not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by text not null
);

create unique index mail_merge_file on mail_merge (unit, kind, coalesce(life_event, ''), sha256);
call protect_by_unit('mail_merge');

-- Letters printed together.
create table print_batch (
  id uuid primary key,
  unit text not null,
  paper text not null,
  letters int not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by text not null
);

create index print_batch_unit on print_batch (unit, id);
call protect_by_unit('print_batch');

create table print_batch_letter (
  batch uuid not null references print_batch on delete cascade,
  position int not null,
  unit text not null,
  letter uuid not null references letter,
  primary key (batch, position)
);

create index print_batch_letter_letter on print_batch_letter (letter);
call protect_by_unit('print_batch_letter');

-- The very bytes that were printed, sealed, by the id of the letter or batch.
create table print_file (
  id uuid primary key,
  unit text not null,
  sha256 text not null,
  kept_at timestamptz not null,
  bytes bytea not null
);

-- sealed bytes do not compress
alter table print_file alter column bytes set storage external;
call protect_by_unit('print_file');

-- E-mails on their way, and what became of them.
create table mailing (
  id uuid primary key,
  unit text not null,
  version int not null,
  letter uuid not null references letter,
  address bytea,
  state text not null,
  attempts int not null,
  next_at timestamptz,
  reply_code int,
  queued_at timestamptz not null,
  queued_by text not null,
  ended_at timestamptz
);

create index mailing_due on mailing (next_at) where state = 'QUEUED';
create unique index mailing_letter on mailing (letter) where state = 'QUEUED';
call protect_by_unit('mailing');
