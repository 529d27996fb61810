create function reader_placements() returns uuid[] language sql stable security definer set search_path = public as
$$ select coalesce(array_agg(distinct p.id), '{}')
   from clock c
   cross join lateral (select (moment_of(c, nullif(current_setting('app.now', true), '')::timestamptz)
     at time zone 'Europe/Amsterdam')::date as today) d
   join reading_assignment a on a.tenant = any(app_tenants()) and a.reader::text = app_reader()
     and d.today between a.from_on and a.until_on
   join placement p on p.tenant = a.tenant and (p.id = any(a.placements) or (p.opened_on <= a.period_until
     and not exists (select from ending e where e.placement = p.id and e.last_day < a.period_from))) $$;
create function reader_candidates() returns uuid[] language sql stable security definer set search_path = public as
$$ select coalesce(array_agg(distinct x.id), '{}') from placement p
   cross join lateral (values (p.candidate), (candidate_read_as(p.candidate))) x (id)
   where p.id = any((select reader_placements())::uuid[]) $$;
create function reader_employers() returns uuid[] language sql stable security definer set search_path = public as
$$ select coalesce(array_agg(distinct x.id), '{}') from placement p
   cross join lateral (values (p.employer), (employer_read_as(p.employer))) x (id)
   where p.id = any((select reader_placements())::uuid[]) $$;
revoke all on function reader_placements() from public;
revoke all on function reader_candidates() from public;
revoke all on function reader_employers() from public;
do $$ begin
  execute format('grant execute on function reader_placements(), reader_candidates(), reader_employers() to %I',
    current_setting('praktijkroute.app_role'));
end $$;

create or replace procedure guard_readers(p_table text, p_column text, p_files text default 'reader_placements') language plpgsql as $$
begin
  execute format('create policy %I on %I as restrictive for select to %I
      using ((select app_reader()) is null or %I = any((select %I())::uuid[]))',
    p_table || '_reader', p_table, current_setting('praktijkroute.app_role'), p_column, p_files);
end $$;

do $$
declare
  v record;
begin
  for v in
    select c.relname as name, p.polname as policy, m.found[2] as col, m.found[1] || 's' as files
    from pg_policy p join pg_class c on c.oid = p.polrelid
    cross join lateral (select regexp_match(pg_get_expr(p.polqual, p.polrelid), '(reader_\w+)\((\w+)\)') as found) m
    where p.polname = c.relname || '_reader' and m.found is not null
  loop
    execute format('alter policy %I on %I using ((select app_reader()) is null or %I = any((select %I())::uuid[]))',
      v.policy, v.name, v.col, v.files);
  end loop;
end $$;

drop function reader_candidate(uuid);
drop function reader_employer(uuid);
drop function reader_placement(uuid);
