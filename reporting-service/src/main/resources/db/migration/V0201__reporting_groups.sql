-- Units looked at together though no unit of the tree holds just them.
create table reporting_group (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  name text not null,
  members jsonb not null
);
create index reporting_group_unit on reporting_group (unit);
call protect_by_unit('reporting_group');

-- Who took a unit over.
create index unit_predecessors on unit using gin (predecessors);
