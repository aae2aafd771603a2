-- What officials record of the programme itself.

create table profile_fact (
  id uuid primary key,
  unit text not null,
  version int not null,
  year int not null,
  name text not null,
  number bigint,
  text text,
  as_of date not null,
  source text not null,
  unique (unit, year, name)
);
call protect_by_unit('profile_fact');

create table steering_document (
  id uuid primary key,
  unit text not null,
  version int not null,
  chain text not null,
  level text not null,
  issuer text not null,
  document_type text not null,
  number text,
  symbol text,
  display_form text not null,
  issued_on date,
  subject text not null,
  purpose text not null,
  implements jsonb not null
);
create index steering_document_unit on steering_document (unit, issued_on);
call protect_by_unit('steering_document');

create table programme_event (
  id uuid primary key,
  unit text not null,
  version int not null,
  kind text not null,
  held_on date not null,
  title text not null,
  village text,
  attended int,
  staff jsonb not null
);
create index programme_event_unit on programme_event (unit, held_on);
call protect_by_unit('programme_event');

create table investment (
  id uuid primary key,
  unit text not null,
  version int not null,
  amount bigint not null check (amount > 0),
  purpose text not null,
  spent_on date not null,
  source text
);
create index investment_unit on investment (unit, spent_on);
call protect_by_unit('investment');

create table target (
  id uuid primary key,
  unit text not null,
  version int not null,
  indicator text not null,
  value numeric not null,
  year int not null,
  note text,
  unique (unit, indicator, year)
);
call protect_by_unit('target');

create table posting (
  id uuid primary key,
  unit text not null,
  version int not null,
  kind text not null,
  place text not null,
  posted_on date not null,
  note text
);
create index posting_unit on posting (unit, posted_on);
call protect_by_unit('posting');
