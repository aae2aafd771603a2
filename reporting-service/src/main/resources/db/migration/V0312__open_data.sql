-- Where a unit shows the figures of its issued reports to everybody; closed until its leader opens it.
create table open_data (
  id uuid primary key,
  unit text not null unique,
  version int not null,
  revision bigint not null,
  is_open boolean not null,
  changed_at timestamptz not null,
  changed_by text not null
);
call protect_by_unit('open_data');

-- a file is recognised by its bytes, a changed one by the contents it says it was made from
create index issued_document_hash on issued_document (hash);
create index report_content_hash on report (content_hash) where state = 'ISSUED';
