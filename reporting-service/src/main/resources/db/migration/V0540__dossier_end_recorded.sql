-- When a dossier's end was recorded, told by its own service: a later step, of another period, does not hide that it came late.

alter table dossier_record add column end_recorded_at timestamptz;
