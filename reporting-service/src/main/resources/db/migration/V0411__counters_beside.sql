-- Counters are rebuilt in a table beside the live one and exchanged for it. The runtime role owns nothing, so the owner
-- does both on its behalf, for counter tables only.

create function counter_beside(live text) returns void
  language plpgsql security definer set search_path = public as
$$
begin
  if live !~ '^[a-z]+_counter$' then
    raise exception 'no counter table: %', live;
  end if;
  execute format('create table %I (like %I including all)', live || '_beside', live);
  execute format('call protect_by_unit(%L)', live || '_beside');
end
$$;

create function counter_swap(live text) returns void
  language plpgsql security definer set search_path = public as
$$
begin
  if live !~ '^[a-z]+_counter$' then
    raise exception 'no counter table: %', live;
  end if;
  execute format('drop table %I', live);
  execute format('alter table %I rename to %I', live || '_beside', live);
  execute format('alter index %I rename to %I', live || '_beside_pkey', live || '_pkey');
  execute format('analyze %I', live);
end
$$;
