-- M39: complaints and data breaches, a record of their own beside objections. What was told lies sealed under a key of the
-- complaint, so that it can be destroyed after its retention without touching a file.
create table complaint (
  tenant uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('complaint', 'dataBreach')),
  subject text not null,
  told_by text not null,
  placement uuid references stream (id),
  -- Receipt of a complaint, discovery of a breach.
  received_on date not null,
  found_at timestamptz,
  last_day date,
  last_moment timestamptz,
  extended_on date,
  acknowledged_on date,
  heard_on date,
  authority_told_on date,
  people_told_on date,
  handler uuid,
  outcome text,
  closed_on date,
  recorded_by text not null,
  revision bigint not null,
  told text not null,
  concluded text,
  primary key (tenant, id),
  check ((kind = 'dataBreach') = (last_moment is not null)),
  check ((outcome is null) = (closed_on is null))
);
create index complaint_open on complaint (tenant, last_day) where closed_on is null;
call guard_table('complaint', 'select, insert, update');
