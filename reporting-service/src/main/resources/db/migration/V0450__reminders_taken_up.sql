-- until then a reminder's e-mail is in the hands of one replica
alter table report_reminder add column mail_after timestamptz;
