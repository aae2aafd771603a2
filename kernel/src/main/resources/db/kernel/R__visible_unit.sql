-- Row-level security as it stands now, for the tables there are and those to come: a row is visible to its unit, to the units
-- above it and to their successors, and to the system scope; unset or empty means nobody.
--
-- A viewer above thousands of units must not pay for all of them when one row is read. The planner knows no viewer and takes
-- each for a small one, so that it would gather all that a viewer sees before it looks at the row; a scalar subquery it can
-- only answer row by row, by one look at the key of unit_visible. The setting is read once per statement.

create or replace procedure protect_by_unit(protected regclass)
  language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('drop policy if exists visible_unit on %s', protected);
  execute format(
    $policy$
    create policy visible_unit on %1$s using (
      unit = (select current_setting('thanthien.viewer', true))
      or (select current_setting('thanthien.viewer', true)) = '*'
      or (select true from unit_visible v
           where v.viewer = current_setting('thanthien.viewer', true) and v.unit = %1$s.unit))
    $policy$, protected);
end
$$;

do $$
declare
  protected regclass;
begin
  for protected in select p.polrelid from pg_policy p where p.polname = 'visible_unit' loop
    call protect_by_unit(protected);
  end loop;
end
$$;
