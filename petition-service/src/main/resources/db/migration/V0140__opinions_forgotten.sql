-- Forgetting what people said when the time to keep it is over.

alter table opinion
  add column erased_at timestamptz,
  alter column content drop not null;

create index opinion_erasable on opinion (settled_at) where erased_at is null;
