-- What happens to a report around its issue: who asked for it, how the unit above took it, what replaced it, and every text
-- its sections ever had.

alter table report
  add obligation uuid,
  -- whether a district's report may set communes in an order; nobody is, unless who drafts it wants so
  add ranked boolean not null default false,
  add replaces uuid references report,
  add replaced_by uuid references report,
  add handover text not null default 'SENT' check (handover in ('SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED')),
  add remarks text,
  add check (state = 'ISSUED' or (handover = 'SENT' and replaced_by is null));

-- a report is replaced once; the replacement may be replaced in turn
create unique index report_replaces on report (replaces) where replaces is not null;
create index report_obligation_of on report (obligation) where obligation is not null;

-- one line for every step, never changed
create table report_step (
  id uuid primary key,
  report uuid not null references report,
  unit text not null,
  kind text not null,
  at timestamptz not null,
  actor text not null,
  remarks text
);
create index report_step_report on report_step (report, id);
call protect_by_unit('report_step');

-- every text a section had, so that nothing typed is ever lost
create table section_version (
  section uuid not null references report_section,
  revision bigint not null,
  unit text not null,
  text text not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (section, revision)
);
call protect_by_unit('section_version');
