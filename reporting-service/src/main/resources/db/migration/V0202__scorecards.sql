-- What is said of a unit by the criteria of a year; computed points are never stored.
create table scorecard_mark (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  year int not null,
  criterion text not null,
  self_score numeric(5, 2) check (self_score >= 0),
  evidence jsonb not null,
  note text,
  appraised_score numeric(5, 2) check (appraised_score >= 0),
  appraisal text,
  unique (unit, year, criterion)
);
call protect_by_unit('scorecard_mark');
