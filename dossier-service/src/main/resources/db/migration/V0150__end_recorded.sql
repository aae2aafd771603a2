-- When a dossier's end was recorded, which its later steps do not tell. Of those that ended before it was kept, nobody says.

alter table dossier add column end_recorded_at timestamptz;
