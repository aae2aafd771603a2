-- The contribution a letter thanks for. Letters kept until now know of none until their facts are read again.
alter table letter_record add column contribution_id uuid;
