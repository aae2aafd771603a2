-- When the apology with a new date (form 04, a document of the procedure) was given; the chairman's
-- letters are counted apart. Dossiers kept until now have none until their facts are read again.
alter table dossier_record add column apologised_at timestamptz;

create index dossier_record_apologised on dossier_record (unit, apologised_at)
  where apologised_at is not null;
