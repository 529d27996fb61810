-- A reader's session asked for a list of all files of the assignment in every statement, and compared each row with all of it. An
-- assignment of a period holds as many files as there are: now each row is asked for by itself, by the key of its placement. The cost is that of
-- what it takes the place of: for everybody else, who never pays it, plans stay as they were.
create function reader_placement(p_id uuid) returns boolean language plpgsql stable security definer cost 5 set search_path = public as $$
begin
  return exists (select from placement p
    join reading_assignment a on a.tenant = p.tenant and a.reader::text = app_reader()
    cross join clock c
    where p.id = p_id and p.tenant = any(app_tenants())
      and (moment_of(c, nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'Europe/Amsterdam')::date
        between a.from_on and a.until_on
      and (p.id = any(a.placements) or (p.opened_on <= a.period_until
        and not exists (select from ending e where e.placement = p.id and e.last_day < a.period_from))));
end $$;

-- A person's or employer's own file, and the one that it is read as (M44).
create function reader_candidate(p_id uuid) returns boolean language plpgsql stable security definer cost 5 set search_path = public as $$
declare
  v_files uuid[] := case when candidate_read_as(p_id) = p_id then candidate_files(p_id) else array[p_id] end;
begin
  return exists (select from placement p where p.tenant = any(app_tenants()) and p.candidate = any(v_files)
    and reader_placement(p.id));
end $$;
create function reader_employer(p_id uuid) returns boolean language plpgsql stable security definer cost 5 set search_path = public as $$
declare
  v_files uuid[] := case when employer_read_as(p_id) = p_id then employer_files(p_id) else array[p_id] end;
begin
  return exists (select from placement p where p.tenant = any(app_tenants()) and p.employer = any(v_files)
    and reader_placement(p.id));
end $$;
revoke all on function reader_placement(uuid), reader_candidate(uuid), reader_employer(uuid) from public;
do $$ begin
  execute format('grant execute on function reader_placement(uuid), reader_candidate(uuid), reader_employer(uuid) to %I',
    current_setting('praktijkroute.app_role'));
end $$;

create or replace procedure guard_readers(p_table text, p_column text, p_files text default 'reader_placement') language plpgsql as $$
begin
  execute format('create policy %I on %I as restrictive for select to %I using ((select app_reader()) is null or %I(%I))',
    p_table || '_reader', p_table, current_setting('praktijkroute.app_role'), p_files, p_column);
end $$;

do $$
declare
  v record;
begin
  for v in
    select c.relname as name, p.polname as policy, m.found[1] as col, rtrim(m.found[2], 's') as files
    from pg_policy p join pg_class c on c.oid = p.polrelid
    cross join lateral (select regexp_match(pg_get_expr(p.polqual, p.polrelid), 'OR \((\w+) = ANY .*(reader_\w+)\(\)') as found) m
    where p.polname = c.relname || '_reader' and m.found is not null
  loop
    execute format('alter policy %I on %I using ((select app_reader()) is null or %I(%I))', v.policy, v.name, v.files, v.col);
  end loop;
end $$;

drop function reader_candidates();
drop function reader_employers();
drop function reader_placements();
