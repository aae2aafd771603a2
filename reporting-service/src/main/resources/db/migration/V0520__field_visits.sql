-- Leaders' visits to villages, one by one, from the facts of petition-service.

create table field_visit_record (
  id uuid primary key,
  revision bigint not null,
  unit text not null,
  visited_on date not null,
  role text not null,
  village text not null,
  participants int not null,
  recorded_at timestamptz not null
);

create index field_visit_record_day on field_visit_record (unit, visited_on);
call protect_by_unit('field_visit_record');
