-- Tables that a region publishes per period: counts of people in at most two dimensions, small ones hidden before anything
-- is stored. A table is made once and never again: made anew from a mended record it would give away what it hid.
create table region_table (
  region text not null,
  key text not null,
  period text not null check (period ~ '^20\d\d(-(Q[1-4]|H[12]))?$'),
  built_at timestamptz not null,
  -- Rows and columns with their totals; a hidden cell is null.
  body jsonb not null,
  primary key (region, key, period)
);
alter table region_table enable row level security;
do $$
declare
  app_role text := current_setting('praktijkroute.app_role');
begin
  execute format('create policy region_table_read on region_table for select to %I using (region = any((select app_regions())::text[]))', app_role);
  -- Written only in a session of the region itself, which sees no files.
  execute format('create policy region_table_insert on region_table for insert to %I with check (region = app_region())', app_role);
  execute format('grant select, insert on region_table to %I', app_role);
end $$;

-- The municipalities of the regions of a session, and from when until when a body there decides for them.
create function region_municipalities() returns table (region text, code text, name text, from_on date, until_on date)
  language sql stable security definer set search_path = public as
$$ select t.region, m.code, m.name, s.from_on, s.until_on from tenant_municipality s
   join tenant t on t.id = s.tenant join municipality m on m.code = s.municipality
   where t.region = any(app_regions()) order by m.name, s.from_on $$;
revoke all on function region_municipalities() from public;
do $$ begin
  execute format('grant execute on function region_municipalities() to %I', current_setting('praktijkroute.app_role'));
end $$;
