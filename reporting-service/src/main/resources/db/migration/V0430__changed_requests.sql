-- Who asked for a report may give more time or take the request back. The changes stand in the request and in each obligation, for
-- a commune does not see the request.

alter table report_request
  add column changes jsonb not null default '[]',
  add column withdrawn_at timestamptz;

alter table report_obligation
  add column changes jsonb not null default '[]',
  add column withdrawn_at timestamptz,
  -- last day on which a first sending is on time: a date moved after it was over gives more time, but mends nothing
  add column on_time_until date;
update report_obligation set on_time_until = due_on;
alter table report_obligation alter column on_time_until set not null;

-- a reminder is of one due date: a later one has reminders of its own
alter table report_reminder add column due_on date;
update report_reminder m set due_on = o.due_on from report_obligation o where o.id = m.obligation;
alter table report_reminder
  alter column due_on set not null,
  drop constraint report_reminder_obligation_step_key,
  add unique (obligation, step, due_on);
