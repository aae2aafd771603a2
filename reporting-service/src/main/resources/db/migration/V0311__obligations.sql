-- Who owes which report by when. A request is the asking unit's; each commune has an obligation of its own, which says all it
-- must know, for it does not see the records of the unit above.

create table report_schedule (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  period_kind text not null,
  send_within int not null check (send_within between 1 and 60),
  demand jsonb not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
call protect_by_unit('report_schedule');

create table report_request (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  schedule uuid references report_schedule,
  demand jsonb not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  -- working days after the period's last day, where the due date follows from it
  send_within int,
  made_at timestamptz not null,
  made_by text not null,
  check (period_from < period_to)
);
create index report_request_unit on report_request (unit, id);
create unique index report_request_period on report_request (schedule, period_from) where schedule is not null;
call protect_by_unit('report_request');

create table report_obligation (
  id uuid primary key,
  request uuid not null references report_request,
  unit text not null,
  version int not null,
  asked_by text not null,
  demand jsonb not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  -- before the calendar of the year changed, absent where it never did
  first_due_on date,
  report uuid references report,
  -- when the first answer was issued; a replacement does not make it late
  sent_at timestamptz,
  unique (request, unit),
  check ((report is null) = (sent_at is null))
);
create index report_obligation_unit on report_obligation (unit, period_from, period_to);
create index report_obligation_due on report_obligation (due_on);
call protect_by_unit('report_obligation');

alter table report add foreign key (obligation) references report_obligation;

create table report_reminder (
  id uuid primary key,
  obligation uuid not null references report_obligation,
  unit text not null,
  step text not null,
  escalated boolean not null,
  at timestamptz not null,
  mailed_at timestamptz,
  mail_tries int not null default 0,
  unique (obligation, step)
);
create index report_reminder_unmailed on report_reminder (at) where mailed_at is null;
call protect_by_unit('report_reminder');

-- the office's address, nobody's own
create table report_contact (
  id uuid primary key,
  unit text not null unique,
  version int not null,
  revision bigint not null,
  email text not null
);
call protect_by_unit('report_contact');
