-- Every record can be corrected and taken back in the open; its history stays.
alter table profile_fact add column revision bigint not null default 1;
alter table steering_document add column revision bigint not null default 1;
alter table programme_event add column revision bigint not null default 1;
alter table investment add column revision bigint not null default 1;
alter table target add column revision bigint not null default 1;
alter table posting add column revision bigint not null default 1;

create table record_change (
  record text not null,
  revision bigint not null,
  unit text not null,
  act text not null,
  recorded_at timestamptz not null,
  actor text not null,
  fields jsonb not null,
  primary key (record, revision)
);
create index record_change_unit on record_change (unit, recorded_at);
call protect_by_unit('record_change');

alter table steering_document add column expired_on date;
alter table steering_document add column based_on jsonb not null default '[]';
alter table programme_event add column headcount int check (headcount > 0);
alter table programme_event add column slogan_set text;
alter table programme_event add column conclusion text;
alter table posting add column channel text;
alter table posting add column ended_on date check (ended_on > posted_on);

create table committee_member (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  role text not null,
  office text not null,
  full_name text,
  decision text,
  joined_on date not null,
  left_on date check (left_on > joined_on)
);
create index committee_member_unit on committee_member (unit, joined_on);
call protect_by_unit('committee_member');

create table task_assignment (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  member uuid not null references committee_member,
  task text not null,
  decision text,
  assigned_on date not null,
  due_on date check (due_on >= assigned_on),
  done_on date check (done_on >= assigned_on),
  result text
);
create index task_assignment_unit on task_assignment (unit, assigned_on);
create index task_assignment_member on task_assignment (member);
call protect_by_unit('task_assignment');

create table zalo_group (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  name text not null,
  village text,
  keeper text not null,
  members int not null check (members >= 0),
  opened_on date not null,
  closed_on date check (closed_on > opened_on)
);
create index zalo_group_unit on zalo_group (unit, opened_on);
call protect_by_unit('zalo_group');

create table suggestion_box (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  place text not null,
  village text,
  keeper text not null,
  installed_on date not null,
  removed_on date check (removed_on > installed_on)
);
create index suggestion_box_unit on suggestion_box (unit, installed_on);
call protect_by_unit('suggestion_box');

create table good_practice (
  id uuid primary key,
  unit text not null,
  version int not null,
  revision bigint not null,
  title text not null,
  description text not null,
  village text,
  started_on date not null,
  recognised_by text,
  recognised_on date check (recognised_on >= started_on)
);
create index good_practice_unit on good_practice (unit, started_on);
call protect_by_unit('good_practice');

-- The slogans of the programme are the same for every unit.
create table slogan_set (
  code text not null,
  version int not null,
  valid_from date not null,
  name text not null,
  groups jsonb not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  primary key (code, version)
);

insert into slogan_set (code, version, valid_from, name, groups, source, actor) values (
  '5-3-4', 1, '2020-01-01', '5 biết, 3 không, 4 thể hiện',
  '[{"title": "5 biết", "slogans": ["biết nghe dân nói", "biết nói dân hiểu", "biết làm dân tin",
                                    "biết xin lỗi", "biết cảm ơn"]},
    {"title": "3 không", "slogans": ["không phiền hà, sách nhiễu", "không né tránh trách nhiệm",
                                     "không trễ hẹn trong quá trình xử lý công việc"]},
    {"title": "4 thể hiện", "slogans": ["tôn trọng trong quan hệ giao tiếp",
      "văn minh, văn hóa, lịch sự trong giải quyết công việc",
      "lắng nghe đầy đủ, hướng dẫn tận tình quy trình xử lý công việc",
      "gần gũi, giải thích cặn kẽ những thắc mắc của người dân"]}]',
  'Mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” của tỉnh Thanh Hóa', 'system');
