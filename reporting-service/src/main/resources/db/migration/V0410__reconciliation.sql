-- What the owning services count of their own records, one row per unit and month; days as in the fact.
create table published_count (
  source text not null,
  unit text not null,
  month date not null,
  revision bigint not null,
  as_of timestamptz not null,
  days jsonb not null,
  primary key (source, unit, month)
);
call protect_by_unit('published_count');
