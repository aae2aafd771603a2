-- What the people who act are called, as their tokens last said. Records keep sign-in names only; a name is told beside one
-- of those, to whoever sees the record.

create table if not exists official (
  sign_in text primary key,
  name text not null
);
