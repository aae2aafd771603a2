create table questionnaire (
  id uuid primary key,
  unit text not null,
  version int not null,
  title text not null,
  questions jsonb not null
);

call protect_by_unit('questionnaire');

create table survey_round (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  questionnaire_id uuid,
  questions jsonb not null,
  runner text not null,
  phase text not null,
  title text not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  last_collected_on date,
  closed_at timestamptz
);

call protect_by_unit('survey_round');

-- The sums of one village in one round, kept with every batch; the row of the round is locked first.
create table village_tally (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  position int not null,
  village text,
  quota int check (quota >= 0),
  issued int check (issued >= 0),
  collected int not null,
  valid int not null,
  blank int not null,
  invalid int not null,
  very_satisfied int not null,
  satisfied int not null,
  neutral int not null,
  dissatisfied int not null,
  very_dissatisfied int not null,
  constraint collected_is_within_issued check (collected <= issued),
  constraint collected_is_sorted check (collected = valid + blank + invalid),
  constraint answers_are_valid check (
    very_satisfied + satisfied + neutral + dissatisfied + very_dissatisfied <= valid),
  unique nulls not distinct (round_id, village)
);

call protect_by_unit('village_tally');

-- A bundle of paper as it was handed in: its control totals, never an answer.
create table ballot_batch (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  village text,
  collected_on date not null,
  recorded_on date not null,
  collected int not null,
  valid int not null,
  blank int not null,
  invalid int not null,
  constraint collected_is_sorted check (collected = valid + blank + invalid)
);

create index ballot_batch_round on ballot_batch (round_id, id);
call protect_by_unit('ballot_batch');

-- Nameless by construction: no batch, no token, no recorder, no time finer than the day, and an id
-- that tells no order.
create table ballot (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  village text,
  collected_on date not null,
  kind text not null,
  answer text,
  answers jsonb not null
);

create index ballot_round on ballot (round_id);
call protect_by_unit('ballot');

-- What was counted stays as it was counted.
create policy never_changed on ballot as restrictive for update using (false);
create policy never_deleted on ballot as restrictive for delete using (false);
