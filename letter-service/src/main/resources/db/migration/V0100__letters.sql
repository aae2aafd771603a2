-- A unit's own wordings; every row is a version, the newest of a kind and life event is in force.
-- The wordings for everybody are shipped as files and not stored here.
create table letter_template (
  id uuid primary key,
  unit text not null,
  kind text not null,
  life_event text,
  name text not null,
  body text not null,
  recorded_at timestamptz not null
);

create index letter_template_in_force on letter_template (unit, kind, life_event, id);

call protect_by_unit('letter_template');

create table letter (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  kind text not null,
  life_event text,
  status text not null,
  triggered_by text not null,
  dossier_id uuid,
  automatic boolean not null,
  drafted_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  number_year int,
  number int,
  issued_at timestamptz,
  last_step_at timestamptz not null,
  recipient_name text,
  recipient_address text,
  village text,
  reason text,
  wording text,
  withdrawal_reason text,
  check ((number is null) = (number_year is null))
);

-- One draft per dossier and kind, whatever is delivered again.
create unique index letter_once_per_call on letter (unit, dossier_id, kind) where automatic;

-- And never two letters that stand, by whatever hand.
create unique index letter_one_standing on letter (unit, dossier_id, kind)
  where dossier_id is not null and status <> 'WITHDRAWN';

create unique index letter_number on letter (unit, number_year, number);

call protect_by_unit('letter');

-- The last number given in each series: one per unit and calendar year (NĐ 30/2020/NĐ-CP, Đ.15).
create table letter_series (
  unit text not null,
  year int not null,
  last_number int not null check (last_number > 0),
  primary key (unit, year)
);

call protect_by_unit('letter_series');

-- What dossier-events told of each dossier, newest revision only.
create table known_dossier (
  id uuid primary key,
  unit text not null,
  revision bigint not null,
  code text not null,
  life_event text,
  due_at timestamptz,
  new_due_at timestamptz
);

call protect_by_unit('known_dossier');
