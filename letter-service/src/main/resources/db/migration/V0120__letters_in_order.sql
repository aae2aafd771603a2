-- Where a letter stands in a list read from the highest down: what is not issued before what is, of that the newest day of
-- issue first and within a day the highest number, those without one last.
alter table letter add column issue_order bigint not null generated always as (
  coalesce(
    ((issued_at at time zone 'Asia/Ho_Chi_Minh')::date - date '2000-01-01') * 1000000::bigint
      + coalesce(number, 0),
    9223372036854775807)) stored;

create index letter_in_order on letter (stage, issue_order desc, id);
