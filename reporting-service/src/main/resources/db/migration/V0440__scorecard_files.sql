-- Files that show what a unit says of itself in its scorecard. Documents of the model, not of citizens.
create table scorecard_file (
  id uuid primary key,
  unit text not null,
  mark uuid not null references scorecard_mark,
  name text not null,
  type text not null,
  sha256 text not null,
  size int not null,
  bytes bytea not null,
  attached_by text not null,
  attached_at timestamptz not null,
  unique (mark, sha256)
);
call protect_by_unit('scorecard_file');
