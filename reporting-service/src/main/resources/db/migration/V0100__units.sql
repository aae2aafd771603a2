-- The unit tree this service owns and publishes. Everybody's copy (unit_node) is filled from the events.
create table unit (
  id text primary key check (id ~ '^[a-z0-9.-]{2,60}$'),
  version int not null,
  revision bigint not null,
  name text not null,
  kind text not null,
  parent text references unit,
  agency_code text,
  unit_code text,
  valid_from date not null,
  valid_to date,
  closing_time time not null,
  predecessors jsonb not null,
  check (valid_to is null or valid_to > valid_from)
);

create index unit_parent on unit (parent);

-- Every unit with itself (depth 0) and all units above it: where its records count.
create table unit_ancestor (
  unit text not null references unit,
  ancestor text not null references unit,
  depth int not null,
  primary key (unit, ancestor)
);

create index unit_ancestor_below on unit_ancestor (ancestor, unit);

-- Every revision of every announced year; the highest is in force.
create table calendar_revision (
  year int not null,
  revision int not null,
  calendar jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (year, revision)
);
