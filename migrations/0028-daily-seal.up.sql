-- A seal per deciding body and day over the heads of all its chains: whoever cuts off or rewrites the end of the record
-- must also change a seal, and seals are signed, chained and kept outside.
create table keys.seal_key (
  tenant uuid not null references tenant (id),
  number integer not null,
  public_key text not null,
  -- The private key under the master key: a copy of the database signs nothing.
  wrapped text not null,
  created_at timestamptz not null,
  primary key (tenant, number)
);
alter table keys.seal_key enable row level security;

create table seal (
  tenant uuid not null references tenant (id),
  number bigint not null check (number > 0),
  day date not null,
  at timestamptz not null,
  body text not null,
  hash bytea not null check (length(hash) = 32),
  signature bytea not null check (length(signature) = 64),
  primary key (tenant, number)
);
call guard_table('seal', 'select, insert');

-- The heads that changed since the seal before; the newest row of a place is where its chain stands.
create table seal_leaf (
  tenant uuid not null,
  seal bigint not null,
  position bigint not null,
  stream uuid not null references stream (id),
  entry_no bigint not null,
  head_hash bytea not null,
  primary key (tenant, seal, position),
  foreign key (tenant, seal) references seal (tenant, number)
);
create index seal_leaf_newest on seal_leaf (tenant, stream, seal desc);
call guard_table('seal_leaf', 'select, insert');

-- Where a seal was brought to; what is not there yet is brought at the next round.
create table seal_delivery (
  tenant uuid not null,
  seal bigint not null,
  channel text not null check (channel in ('folder', 'mail')),
  at timestamptz not null,
  primary key (tenant, seal, channel),
  foreign key (tenant, seal) references seal (tenant, number)
);
call guard_table('seal_delivery', 'select, insert');

do $$
declare
  app_role text := current_setting('praktijkroute.app_role');
begin
  execute format('grant select, insert on keys.seal_key to %I', app_role);
  execute format('create policy seal_key_read on keys.seal_key for select to %I using (tenant = any((select app_tenants())::uuid[]))', app_role);
  execute format('create policy seal_key_insert on keys.seal_key for insert to %I with check (tenant = (select app_tenant()))', app_role);
end $$;
