-- The contents of files, each once per unit by its hash (absent while it comes in), in sealed
-- chunks.
create table file_content (
  id uuid primary key,
  unit text not null,
  begun_at timestamptz not null,
  sha256 text,
  size bigint
);

create unique index file_content_hash on file_content (unit, sha256);
call protect_by_unit('file_content');

create table file_chunk (
  content uuid not null references file_content on delete cascade,
  number int not null,
  unit text not null,
  bytes bytea not null,
  primary key (content, number)
);

-- sealed bytes do not compress
alter table file_chunk alter column bytes set storage external;
call protect_by_unit('file_chunk');

create table attachment (
  id uuid primary key,
  unit text not null,
  petition uuid not null references petition,
  content uuid not null references file_content,
  name bytea not null,
  type text not null,
  sha256 text not null,
  size bigint not null,
  attached_by text not null,
  attached_at timestamptz not null
);

create index attachment_petition on attachment (petition);
create index attachment_content on attachment (content);
call protect_by_unit('attachment');
