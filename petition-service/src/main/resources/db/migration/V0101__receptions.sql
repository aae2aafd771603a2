create table reception_session (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  date date not null,
  role text not null,
  reception_kind text not null,
  in_person boolean not null,
  held boolean not null,
  visitors int not null check (visitors >= 0)
);

-- A day's duty is met or missed once.
create unique index reception_session_once
  on reception_session (unit, date, role, reception_kind);

call protect_by_unit('reception_session');
