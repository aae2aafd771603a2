-- Who looked behind the mask, when and why; and how far the due moments follow the calendar.

create table unmasking (
  id uuid primary key,
  unit text not null,
  dossier uuid not null,
  viewer text not null,
  reason text not null,
  unmasked_at timestamptz not null
);

create index unmasking_dossier on unmasking (dossier);
call protect_by_unit('unmasking');

create index dossier_erasable on dossier (ended_at) where erased_at is null;

-- Reference data: no unit.
create table calendar_recount (
  year int primary key,
  revision bigint not null,
  after uuid,
  done boolean not null
);
