-- A questionnaire is a form with sections, in editions.
alter table questionnaire drop column questions, drop column title;
alter table questionnaire
  add column code text not null,
  add column edition int not null check (edition > 0),
  add column title jsonb not null,
  add column sections jsonb not null;

alter table questionnaire add constraint questionnaire_code unique (unit, code, edition);

alter table survey_round drop column questions;
alter table survey_round
  add column questionnaire_code text not null,
  add column sections jsonb not null;

-- More may come back than were handed out: it is shown as a flag, never refused.
alter table village_tally drop constraint collected_is_within_issued;
alter table village_tally
  add column population int check (population >= 0),
  add column groups jsonb not null default '{}',
  add column withheld jsonb not null default '[]';

-- Who typed a bundle and when, to the minute; no ballot points to it.
alter table ballot_batch
  add column recorded_by text not null default '',
  add column recorded_at timestamptz not null default date_trunc('minute', now());

-- Ballots come out of the box together, at the closing: the day of each is nobody's business.
alter table ballot drop column collected_on;

-- Words stand apart: they may give their writer away, and must not give away the other answers.
create table remark (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  question text not null,
  text text not null
);

create index remark_round on remark (round_id);
call protect_by_unit('remark');
create policy never_changed on remark as restrictive for update using (false);
create policy never_deleted on remark as restrictive for delete using (false);

-- One-time tokens are handed out by the sheet. A token is the sheet's key and a number, signed; it
-- needs no row of its own until it is spent.
create table token_sheet (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  village text,
  key bigint not null,
  tokens int not null check (tokens between 1 and 1000),
  issued_on date not null,
  expires_on date not null,
  constraint token_sheet_key unique (key)
);

create index token_sheet_round on token_sheet (round_id, id);
call protect_by_unit('token_sheet');

-- That a token was spent, and nothing else: no time, no answer, nobody.
create table spent_token (
  sheet_id uuid not null references token_sheet,
  number int not null,
  unit text not null,
  primary key (sheet_id, number)
);

call protect_by_unit('spent_token');
create policy never_changed on spent_token as restrictive for update using (false);
create policy never_deleted on spent_token as restrictive for delete using (false);

-- The ballot box: envelopes of one size, from the page and from paper, sealed with a key that is not
-- in this database until the round is closed. Only then are they opened, all at once and in an order
-- drawn by lot.
create table sealed_ballot (
  id uuid primary key,
  unit text not null,
  round_id uuid not null references survey_round,
  sealed bytea not null
);

create index sealed_ballot_round on sealed_ballot (round_id);
call protect_by_unit('sealed_ballot');

-- What somebody has filled in and not yet handed in, sealed with a key made of the token.
create table ballot_draft (
  sheet_id uuid not null references token_sheet,
  number int not null,
  unit text not null,
  saved_on date not null,
  sealed bytea not null,
  primary key (sheet_id, number)
);

call protect_by_unit('ballot_draft');

-- Paper typed twice by two people; the entries go when the ballots are counted, the control totals
-- stay.
create table paper_batch (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  round_id uuid not null references survey_round,
  village text,
  collected_on date not null,
  declared int not null check (declared between 1 and 500),
  state text not null,
  first_by text not null,
  second_by text,
  first_entry jsonb,
  second_entry jsonb,
  differences int not null default 0,
  ballot_batch_id uuid,
  recorded_on date not null
);

create index paper_batch_round on paper_batch (round_id, id);
call protect_by_unit('paper_batch');

-- A screen at a desk of the one-stop office. An invitation to rate is open for some minutes after a
-- dossier; it is used once.
create table rating_kiosk (
  id uuid primary key,
  unit text not null,
  version int not null,
  desk text not null,
  officer text not null,
  key bigint not null,
  invited_until timestamptz,
  constraint rating_kiosk_key unique (key)
);

call protect_by_unit('rating_kiosk');

-- Ratings are only ever counted: there is no row of one rating.
create table rating_count (
  kiosk_id uuid not null references rating_kiosk,
  officer text not null,
  day date not null,
  unit text not null,
  invited int not null default 0,
  very_good int not null default 0,
  good int not null default 0,
  bad int not null default 0,
  primary key (kiosk_id, officer, day)
);

call protect_by_unit('rating_count');
