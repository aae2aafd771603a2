create table dialogue (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  dialogue_kind text not null,
  held_on date not null,
  last_followed_up_at timestamptz,
  village text,
  title text not null,
  chair text,
  participants int not null check (participants >= 0),
  opinions_raised int not null check (opinions_raised >= 0),
  answered_on_spot int not null,
  assigned int not null,
  done int not null check (done between 0 and assigned),
  check (answered_on_spot + assigned <= opinions_raised)
);

create index dialogue_of_unit on dialogue (unit, id);

call protect_by_unit('dialogue');
