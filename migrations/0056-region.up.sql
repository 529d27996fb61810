-- What a region shares: targets and what others counted, printed tables, and tables that are published per period. No row
-- of it says anything of a person. Everybody of a body of the region reads it; a coordinator of the region reads nothing else.

-- The region of a session that sees no files at all; null for everybody else.
create function app_region() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.region', true), '') $$;
-- As the owner, because the bodies of the session are asked of their own table.
create function app_regions() returns text[] language sql stable security definer set search_path = public as
$$ select case when app_region() is not null then array[app_region()]
     else coalesce((select array_agg(distinct region) from tenant where id = any(app_tenants())), '{}') end $$;
revoke all on function app_regions() from public;
do $$ begin
  execute format('grant execute on function app_regions() to %I', current_setting('praktijkroute.app_role'));
end $$;

-- Read by the whole region, written by the body that recorded it.
create procedure guard_region_table(p_table text, p_rights text) language plpgsql as $$
begin
  call guard_table(p_table, p_rights);
  execute format('create policy %I on %I for select to %I using (region = any((select app_regions())::text[]))',
    p_table || '_region', p_table, current_setting('praktijkroute.app_role'));
end $$;

-- Targets, realised numbers, the register, public employers: as recorded, each with its source. Nothing is changed: a later
-- row of the same kind, area, period and version takes the place of the one before it; one without a value takes it away.
create table regional_number (
  tenant uuid not null references tenant (id),
  entry bigint not null,
  seq integer not null,
  region text not null,
  kind text not null check (kind in ('target', 'realisation', 'register', 'registerEntries', 'flow', 'publicEmployer')),
  -- A municipality by its CBS code, or `region`.
  area text not null,
  -- `2020`, or `2020-Q3`.
  period text not null check (period ~ '^20\d\d(-Q[1-4])?$'),
  -- What tells two of the same year apart: which plan, indicative or official, which employer.
  version text not null,
  value jsonb,
  source text not null,
  recorded_on date not null,
  recorded_by text not null,
  primary key (tenant, entry, seq)
);
create index regional_number_region on regional_number (region, kind, period);
call guard_region_table('regional_number', 'select, insert, update');

-- A table as it was printed: what does not add up stays so.
create table printed_table (
  tenant uuid not null references tenant (id),
  entry bigint not null,
  region text not null,
  key text not null,
  title text not null,
  source text not null,
  header jsonb not null,
  rows jsonb not null,
  -- What is said of its numbers elsewhere in the same paper.
  claims jsonb not null,
  recorded_on date not null,
  primary key (tenant, entry, key)
);
create index printed_table_region on printed_table (region, key);
call guard_region_table('printed_table', 'select, insert, update');
