-- People: one sealed document per person, findable by keyed hashes only; members with their roles; mandate; policies.
create schema keys;

create table keys.person_key (
  person uuid primary key,
  tenant uuid not null,
  wrapped text
);

create table candidate (
  id uuid primary key references stream (id),
  tenant uuid not null,
  municipality text not null,
  document text not null,
  shielded boolean not null default false,
  opened_on date not null
);
create table person_index (
  tenant uuid not null,
  person uuid not null,
  kind text not null check (kind in ('bsn', 'name', 'iban')),
  hash bytea not null,
  primary key (tenant, kind, hash, person)
);
create index person_index_person on person_index (person);

create table employer (
  id uuid primary key references stream (id),
  tenant uuid not null,
  name text not null,
  kvk_number text,
  branch_number text,
  payroll_tax_number text,
  sector text,
  market text not null default 'market' check (market in ('market', 'government')),
  sector_full_time_hours numeric(4, 2),
  place text,
  document text,
  opened_on date not null
);
create index employer_kvk on employer (tenant, kvk_number);

create table municipality (
  code text primary key,
  name text not null
);
create table tenant_municipality (
  tenant uuid not null references tenant (id),
  municipality text not null references municipality (code),
  from_on date not null,
  until_on date,
  primary key (tenant, municipality, from_on)
);

create table member (
  tenant uuid not null references tenant (id),
  id uuid not null,
  issuer text not null,
  subject text not null,
  roles text[] not null,
  name text not null,
  team text,
  mail text,
  active boolean not null default true,
  primary key (tenant, id)
);
create index member_subject on member (issuer, subject);

create table mandate (
  tenant uuid not null references tenant (id),
  number integer not null,
  decision_type text not null,
  role text,
  member uuid,
  monthly_limit numeric(12, 2),
  from_on date not null,
  until_on date,
  check (role is not null or member is not null),
  primary key (tenant, number)
);

create table policy (
  tenant uuid not null references tenant (id),
  name text not null,
  from_on date not null,
  entry bigint not null,
  value jsonb not null,
  ground text not null,
  decided_on date not null,
  primary key (tenant, name, from_on, entry)
);

-- Tables of the law that came after the release; read over the built-in ones.
create table parameter_row (
  name text not null,
  from_on date not null,
  version integer not null,
  value jsonb not null,
  source text not null,
  primary key (name, from_on, version)
);

call guard_table('candidate', 'select, insert, update');
call guard_table('person_index', 'select, insert, delete');
call guard_table('employer', 'select, insert, update');
call guard_table('member', 'select, insert, update');
call guard_table('mandate', 'select, insert, update');
call guard_table('policy', 'select, insert');
call guard_table('tenant_municipality', 'select');

alter table keys.person_key enable row level security;
do $$
declare
  app_role text := current_setting('praktijkroute.app_role');
begin
  execute format('grant usage on schema keys to %I', app_role);
  execute format('grant select, insert, update on keys.person_key to %I', app_role);
  execute format('create policy person_key_read on keys.person_key for select to %I using (tenant = any((select app_tenants())::uuid[]))', app_role);
  execute format('create policy person_key_insert on keys.person_key for insert to %I with check (tenant = (select app_tenant()))', app_role);
  execute format('create policy person_key_update on keys.person_key for update to %I using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()))', app_role);
  execute format('grant select on municipality, parameter_row to %I', app_role);
end $$;

-- Which deciding bodies somebody who signed in belongs to; asked before any tenant is known.
create function member_of(p_issuer text, p_subject text)
  returns table (tenant uuid, tenant_code text, tenant_name text, member uuid, roles text[], name text)
  language sql stable security definer set search_path = public as
$$ select m.tenant, t.code, t.name, m.id, m.roles, m.name from member m join tenant t on t.id = m.tenant
   where m.issuer = p_issuer and m.subject = p_subject and m.active order by t.code $$;
revoke all on function member_of(text, text) from public;
do $$ begin
  execute format('grant execute on function member_of(text, text) to %I', current_setting('praktijkroute.app_role'));
end $$;
