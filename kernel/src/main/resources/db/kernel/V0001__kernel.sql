-- What every service's database holds beside its own tables.

-- Events waiting for the broker. Append-only; rows leave by dropped partitions, never by delete.
-- Read in (xid, id) order and only below the oldest running transaction, because ids are handed
-- out before commit.
create table outbox (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default now(),
  occurred_at timestamptz not null,
  type text not null,
  key text not null,
  unit text not null,
  body bytea not null
) partition by range (recorded_at);

create index outbox_order on outbox (xid, id);

-- Always there, so that a late maintenance never refuses a write.
create table outbox_default partition of outbox default;

-- How far the relay has got. One row.
create table relay_cursor (
  only_row boolean primary key default true check (only_row),
  system_identifier bigint not null,
  xid xid8 not null,
  id bigint not null
);

insert into relay_cursor (system_identifier, xid, id)
select system_identifier, '0'::xid8, 0 from pg_control_system();

-- After a logical restore transaction ids start anew: what was restored is sent again from the
-- beginning, in its old order. Consumers keep the higher revision, so nothing counts twice.
create function relay_adopt_cluster() returns void
  language plpgsql security definer set search_path = public as
$$
declare
  here bigint := (select system_identifier from pg_control_system());
begin
  if (select system_identifier from relay_cursor) <> here then
    update outbox set xid = '0'::xid8;
    update relay_cursor set system_identifier = here, xid = '0'::xid8, id = 0;
  end if;
end
$$;

-- Makes the partitions of the coming days and drops those that are older than the keeping time and
-- sent entirely. Run by the relay, which owns nothing: hence security definer.
create function outbox_maintain(keep interval) returns void
  language plpgsql security definer set search_path = public as
$$
declare
  day date;
  part record;
  cursor_xid xid8 := (select c.xid from relay_cursor c);
  cursor_id bigint := (select c.id from relay_cursor c);
  unsent boolean;
begin
  for offset_days in 1..3 loop
    day := current_date + offset_days;
    if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null then
      execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
                     to_char(day, 'YYYYMMDD'), day::timestamptz, (day + 1)::timestamptz);
    end if;
  end loop;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_\d{8}$'
       and to_date(right(c.relname, 8), 'YYYYMMDD') + 1 < now() - keep
  loop
    execute format('select exists (select from %I where (xid, id) > ($1, $2))', part.relname)
      into unsent using cursor_xid, cursor_id;
    if not unsent then
      execute format('drop table %I', part.relname);
    end if;
  end loop;
end
$$;

-- Answers already given to a client's key: what was made and with what status, never a body.
create table idempotency_key (
  unit text not null,
  client text not null,
  key text not null,
  request_hash bytea not null,
  record_id uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (unit, client, key)
);

-- The unit tree as received from reference-events, and who sees whom by it.
create table unit_node (
  id text primary key,
  revision bigint not null,
  name text not null,
  kind text not null,
  parent text,
  agency_code text,
  valid_from date not null,
  valid_to date,
  closing_time time not null,
  predecessors text[] not null
);

create index unit_node_parent on unit_node (parent);

create table unit_visible (
  viewer text not null,
  unit text not null,
  primary key (viewer, unit)
);

-- The working calendar as received from reference-events; the years shipped with the kernel serve
-- until one arrives.
create table calendar_year (
  year int primary key,
  revision bigint not null,
  calendar jsonb not null
);

-- Puts a table under row-level security: a row is visible to its unit, to the units above it and to
-- their successors, and to the system scope. Reads what the transaction's guard has set; unset or
-- empty means nobody.
create procedure protect_by_unit(protected regclass)
  language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', protected);
  execute format(
    $policy$
    create policy visible_unit on %s using (
      unit = current_setting('thanthien.viewer', true)
      or current_setting('thanthien.viewer', true) = '*'
      or unit in (select v.unit from unit_visible v
                   where v.viewer = current_setting('thanthien.viewer', true)))
    $policy$, protected);
end
$$;

alter table idempotency_key enable row level security;
create policy own_unit on idempotency_key
  using (unit = current_setting('thanthien.viewer', true));
