-- Before its issue a report may be sent back to be written on, and a draft given up. What was given up is kept, and keeps nobody
-- from beginning again.
alter table report drop constraint report_state_check;
alter table report drop constraint report_check1;
alter table report
  add constraint report_state_check check (state in ('DRAFT', 'FROZEN', 'APPROVED', 'ISSUED', 'DISCARDED')),
  add constraint report_frozen_check check ((state in ('DRAFT', 'DISCARDED')) = (content_hash is null));

drop index report_replaces;
create unique index report_replaces on report (replaces) where replaces is not null and state <> 'DISCARDED';
