-- M40: an auditor, accountant or committee reads with an assignment: these files, or those of a period, for some days.
create table reading_assignment (
  tenant uuid not null references tenant (id),
  number integer not null,
  reader uuid not null,
  purpose text not null,
  -- Either files that were chosen, or all that ran in a period.
  placements uuid[] not null default '{}',
  period_from date,
  period_until date,
  from_on date not null,
  until_on date not null,
  given_by text not null,
  primary key (tenant, number),
  check (until_on >= from_on),
  check ((period_from is null) = (period_until is null)),
  check ((period_from is null) = (cardinality(placements) > 0))
);
create index reading_assignment_reader on reading_assignment (tenant, reader);
call guard_table('reading_assignment', 'select, insert, update');

-- Who reads with an assignment in this session; null for everybody else.
create function app_reader() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.reader', true), '') $$;

-- The files of the assignments that run today, by the clock of the installation. As the owner, because the files
-- themselves are hidden until this says which they are; never beyond the bodies of the session.
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

-- A reader sees of a table only what belongs to the files of the assignment; nobody else notices.
create procedure guard_readers(p_table text, p_column text, p_files text default 'reader_placements') language plpgsql as $$
begin
  execute format('create policy %I on %I as restrictive for select to %I
      using ((select app_reader()) is null or %I = any((select %I())::uuid[]))',
    p_table || '_reader', p_table, current_setting('praktijkroute.app_role'), p_column, p_files);
end $$;

do $$
declare
  v_table text;
begin
  for v_table in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'placement'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and not a.attisdropped
      and a.atttypid = 'uuid'::regtype
  loop
    call guard_readers(v_table, 'placement');
  end loop;
end $$;
call guard_readers('placement', 'id');
call guard_readers('candidate', 'id', 'reader_candidates');
call guard_readers('person_index', 'person', 'reader_candidates');
call guard_readers('employer', 'id', 'reader_employers');
call guard_readers('employer_account', 'employer', 'reader_employers');

-- Tables that come later get the same by themselves, when they hold a placement.
create or replace procedure guard_table(p_table text, p_rights text, p_tenant_column text default 'tenant') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', p_table);
  execute format('create policy %I on %I for select to %I using (%I = any((select app_tenants())::uuid[]))',
    p_table || '_read', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('create policy %I on %I for insert to %I with check (%I = (select app_tenant()))',
    p_table || '_insert', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('create policy %I on %I for update to %I using (%I = (select app_tenant())) with check (%I = (select app_tenant()))',
    p_table || '_update', p_table, current_setting('praktijkroute.app_role'), p_tenant_column, p_tenant_column);
  execute format('create policy %I on %I for delete to %I using (%I = (select app_tenant()))',
    p_table || '_delete', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('grant %s on %I to %I', p_rights, p_table, current_setting('praktijkroute.app_role'));
  if exists (select from pg_attribute where attrelid = p_table::regclass and attname = 'placement'
      and atttypid = 'uuid'::regtype and not attisdropped) then
    call guard_readers(p_table, 'placement');
  end if;
end $$;
