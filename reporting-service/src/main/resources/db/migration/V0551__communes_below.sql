-- How many communes lie at or below a unit, by the days they exist: what is counted commune by commune need not visit
-- those that recorded nothing.

create table commune_span (
  ancestor text not null,
  valid_from date not null,
  valid_to date not null, -- exclusive; infinity while they exist
  communes bigint not null,
  primary key (ancestor, valid_from, valid_to)
);

create function count_commune(place text, commune unit, times int) returns void
  language sql as
$$
insert into commune_span as s (ancestor, valid_from, valid_to, communes)
select place, commune.valid_from, coalesce(commune.valid_to, 'infinity'), times
 where commune.kind in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
on conflict (ancestor, valid_from, valid_to) do update set communes = s.communes + excluded.communes
$$;

create function commune_placed() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' then
    perform count_commune(new.ancestor, u, 1) from unit u where u.id = new.unit;
  else
    perform count_commune(old.ancestor, u, -1) from unit u where u.id = old.unit;
  end if;
  return null;
end
$$;
create trigger commune_placed after insert or delete on unit_ancestor
  for each row execute function commune_placed();

create function commune_changed() returns trigger
  language plpgsql as
$$
begin
  perform count_commune(a.ancestor, old, -1), count_commune(a.ancestor, new, 1)
     from unit_ancestor a where a.unit = new.id;
  return null;
end
$$;
create trigger commune_changed after update of kind, valid_from, valid_to on unit
  for each row when ((old.kind, old.valid_from, old.valid_to) is distinct from (new.kind, new.valid_from, new.valid_to))
  execute function commune_changed();

insert into commune_span
select a.ancestor, u.valid_from, coalesce(u.valid_to, 'infinity'), count(*)
  from unit_ancestor a join unit u on u.id = a.unit
 where u.kind in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
 group by 1, 2, 3;
