-- Imports become jobs: the upload is kept in chunks until a worker has taken every row of it.

drop table dossier_import;

create table dossier_import (
  id uuid primary key,
  unit text not null,
  version int not null,
  for_unit text not null,
  uploaded_by text not null,
  format text not null,
  source text not null,
  state text not null,
  recorded_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  size bigint not null,
  position bigint not null,
  read int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  rejected int not null,
  lease uuid,
  leased_until timestamptz,
  attempts int not null,
  failure text
);

create index dossier_import_open on dossier_import (recorded_at)
  where state in ('UPLOADING', 'WAITING', 'RUNNING');
create index dossier_import_of_unit on dossier_import (unit, id);

call protect_by_unit('dossier_import');

create table dossier_import_chunk (
  import uuid not null references dossier_import on delete cascade,
  number int not null,
  unit text not null,
  bytes bytea not null,
  primary key (import, number)
);

-- compressing what is read once costs more than it saves
alter table dossier_import_chunk alter column bytes set storage external;

call protect_by_unit('dossier_import_chunk');

-- Written once, never changed; nothing of an applicant.
create table dossier_import_reject (
  import uuid not null references dossier_import on delete cascade,
  row int not null,
  unit text not null,
  code text,
  field text,
  type text not null,
  detail text not null,
  primary key (import, row)
);

call protect_by_unit('dossier_import_reject');
