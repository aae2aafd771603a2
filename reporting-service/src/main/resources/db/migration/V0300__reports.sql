-- Reports from draft to issue. What officials write here is this service's own data; nothing of it is rebuilt from facts.

create table report (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  kind text not null check (kind in ('COMMUNE', 'DISTRICT')),
  state text not null check (state in ('DRAFT', 'FROZEN', 'APPROVED', 'ISSUED')),
  period_from date not null,
  period_to date not null,
  head jsonb not null,
  content_hash text,
  number int,
  issued_on date,
  drafted_at timestamptz not null,
  drafted_by text not null,
  frozen_at timestamptz,
  frozen_by text,
  approved_at timestamptz,
  approved_by text,
  issued_at timestamptz,
  issued_by text,
  check (period_from < period_to),
  check ((state = 'DRAFT') = (content_hash is null)),
  check ((state = 'ISSUED') = (number is not null)),
  check ((number is null) = (issued_on is null))
);

create index report_unit on report (unit, id);
create index report_issued on report (kind, period_from, period_to, unit) where state = 'ISSUED';
-- a year's register of one unit has every number once (NĐ 30/2020, Đ.15)
create unique index report_number on report (unit, (extract(year from issued_on)), number)
  where number is not null;
call protect_by_unit('report');

-- What people type, each section with its own revision: two people in two sections never meet.
create table report_section (
  id uuid primary key,
  report uuid not null references report,
  unit text not null,
  version int not null,
  revision bigint not null,
  key text not null,
  text text not null,
  edited_at timestamptz,
  edited_by text,
  unique (report, key)
);
call protect_by_unit('report_section');

create table finding (
  id uuid primary key,
  report uuid not null references report,
  unit text not null,
  version int not null,
  position int not null,
  fingerprint text not null,
  code text not null,
  severity text not null,
  status text not null check (status in ('OPEN', 'CORRECTED', 'EXPLAINED')),
  indicator text not null,
  section text not null,
  claimed text not null,
  computed text not null,
  excerpt text not null,
  suggestion text not null,
  message text not null,
  correctable boolean not null,
  explanation text,
  explained_at timestamptz,
  explained_by text,
  found_at timestamptz not null,
  check ((status = 'EXPLAINED') = (explanation is not null)),
  unique (report, fingerprint)
);
call protect_by_unit('finding');

-- The contents under their hash; never changed.
create table frozen_snapshot (
  report uuid primary key references report,
  unit text not null,
  content_hash text not null,
  content text not null
);
call protect_by_unit('frozen_snapshot');

-- The bytes as issued.
create table issued_document (
  report uuid not null references report,
  unit text not null,
  format text not null,
  bytes bytea not null,
  hash text not null,
  renderer text not null,
  primary key (report, format)
);
call protect_by_unit('issued_document');
