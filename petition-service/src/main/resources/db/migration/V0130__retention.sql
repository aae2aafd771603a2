-- Forgetting when the time to keep is over, unless a legal hold says otherwise; and telling who
-- wrote a petition that it was taken up.

alter table petition
  add column acceptance_notified_at timestamptz,
  add column legal_hold boolean not null default false,
  add column erased_at timestamptz;

create index petition_erasable on petition (processed_at) where erased_at is null;

alter table unmasking alter column reason drop not null;

alter table reception_visit add column erased_at timestamptz;
create index reception_visit_erasable on reception_visit (received_on) where erased_at is null;

alter table visitor_unmasking alter column reason drop not null;
