-- The core: clock, tenants, streams with their journal, instances, timers, outbox, inbox.
-- Role names come from settings, so that several installations can share one server.

do $$
begin
  execute format('grant usage on schema public to %I, %I',
    current_setting('praktijkroute.app_role'), current_setting('praktijkroute.clock_role'));
  execute 'revoke create on schema public from public';
end $$;

-- The tenants a session may read, and the one it may write. Empty when nobody set them: then no row is visible.
create function app_tenants() returns uuid[] language sql stable parallel safe as
$$ select string_to_array(nullif(current_setting('app.tenants', true), ''), ',')::uuid[] $$;
create function app_tenant() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Row-level security and grants of a table of files. Rights: of the role app.
create procedure guard_table(p_table text, p_rights text, p_tenant_column text default 'tenant') language plpgsql as $$
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
end $$;

-- One row: what time it is for every process. `demo` marks a database whose clock may be moved.
create table clock (
  one boolean primary key default true check (one),
  mode text not null default 'real' check (mode in ('real', 'fixed', 'offset')),
  fixed_at timestamptz,
  offset_ms bigint not null default 0,
  demo boolean not null default false,
  simulated boolean not null default false,
  check (mode <> 'fixed' or fixed_at is not null)
);
insert into clock default values;

create function moment_of(p_clock clock, p_now timestamptz) returns timestamptz language sql immutable as
$$ select case p_clock.mode when 'fixed' then p_clock.fixed_at
     when 'offset' then p_now + p_clock.offset_ms * interval '1 millisecond' else p_now end $$;

-- Only a demo database lets its clock be moved.
create function move_clock(p_mode text, p_fixed_at timestamptz, p_offset_ms bigint) returns void
  language plpgsql security definer set search_path = public as $$
begin
  update clock set mode = p_mode, fixed_at = p_fixed_at, offset_ms = coalesce(p_offset_ms, 0) where demo;
  if not found then raise exception 'the clock of this database cannot be moved: it is not marked demo'; end if;
end $$;
revoke all on function move_clock(text, timestamptz, bigint) from public;

create table tenant (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('college', 'dagelijksBestuur')),
  region text not null,
  facts_version bigint not null default 0
);

-- The unit of lock, chain and entry numbers: a placement, a candidate, an employer or a tenant.
create table stream (
  id uuid primary key,
  tenant uuid not null references tenant (id),
  kind text not null check (kind in ('placement', 'candidate', 'employer', 'tenant')),
  entry_no bigint not null check (entry_no > 0),
  head_hash bytea not null check (length(head_hash) = 32)
);
create index stream_tenant on stream (tenant, kind);

create table journal_entry (
  stream uuid not null references stream (id),
  number bigint not null,
  tenant uuid not null,
  at timestamptz not null,
  instance text,
  type text not null,
  body text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (stream, number)
);
create index journal_entry_at on journal_entry (tenant, at);

create table instance (
  stream uuid not null references stream (id),
  name text not null,
  tenant uuid not null,
  workflow text not null,
  version integer not null,
  revision bigint not null,
  snapshot text not null,
  primary key (stream, name)
);

create table timer (
  stream uuid not null references stream (id),
  instance text not null,
  kind text not null check (kind in ('state', 'reminder')),
  name text not null,
  due_at timestamptz not null,
  due_on date not null,
  tenant uuid not null,
  data text,
  fired_entry bigint,
  primary key (stream, instance, kind, name, due_at)
);
create index timer_due on timer (due_at) where fired_entry is null;

create table outbox (
  stream uuid not null references stream (id),
  entry bigint not null,
  seq integer not null,
  tenant uuid not null,
  template text not null,
  recipient text not null,
  data jsonb not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  primary key (stream, entry, seq)
);
create index outbox_due on outbox (due_at) where sent_at is null;

create table inbox_item (
  stream uuid not null references stream (id),
  entry bigint not null,
  seq integer not null,
  tenant uuid not null,
  recipient text not null,
  template text not null,
  due_on date,
  data jsonb not null,
  at timestamptz not null,
  done_at timestamptz,
  done_by text,
  primary key (stream, entry, seq)
);
create index inbox_open on inbox_item (tenant, recipient, at) where done_at is null;

create table idempotency (
  tenant uuid not null,
  actor text not null,
  operation text not null,
  key text not null,
  body_hash bytea not null,
  stream uuid not null,
  entry bigint not null,
  at timestamptz not null,
  primary key (tenant, actor, operation, key)
);

-- What lists read: one row per placement, written with the event.
create table placement (
  id uuid primary key references stream (id),
  tenant uuid not null,
  candidate uuid not null,
  employer uuid not null,
  municipality text not null,
  owner text,
  external_id text,
  state text not null,
  label text not null,
  sentence text not null,
  who_acts text not null,
  next_due_on date,
  outcome text,
  opened_on date not null,
  simulated boolean not null default false
);
create index placement_list on placement (tenant, owner, next_due_on);
create index placement_candidate on placement (tenant, candidate);
create index placement_employer on placement (tenant, employer);
create unique index placement_external on placement (tenant, external_id) where external_id is not null;

-- Facts that money rests on, each with the day it holds from and the entry that recorded it.
create table fact (
  placement uuid not null references stream (id),
  entry bigint not null,
  seq integer not null,
  tenant uuid not null,
  kind text not null,
  from_on date not null,
  value jsonb not null,
  primary key (placement, entry, seq)
);

call guard_table('tenant', 'select, update (facts_version)', 'id');
call guard_table('stream', 'select, insert, update');
call guard_table('journal_entry', 'select, insert');
call guard_table('instance', 'select, insert, update');
call guard_table('timer', 'select, insert, update, delete');
call guard_table('outbox', 'select, insert, update');
call guard_table('inbox_item', 'select, insert, update');
call guard_table('idempotency', 'select, insert, delete');
call guard_table('placement', 'select, insert, update');
call guard_table('fact', 'select, insert');

do $$
declare
  app_role text := current_setting('praktijkroute.app_role');
  clock_role text := current_setting('praktijkroute.clock_role');
begin
  execute format('grant select on clock to %I, %I', app_role, clock_role);
  execute format('grant execute on function move_clock(text, timestamptz, bigint) to %I', app_role);
  -- The clock role sees of all tenants which row is due and when, and nothing else.
  execute format('grant select (stream, tenant, due_at, fired_entry) on timer to %I', clock_role);
  execute format('grant select (stream, tenant, entry, seq, due_at, sent_at) on outbox to %I', clock_role);
  execute format('create policy timer_clock on timer for select to %I using (true)', clock_role);
  execute format('create policy outbox_clock on outbox for select to %I using (true)', clock_role);
end $$;
