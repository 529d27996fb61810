-- F6: who looked into which file, in which role, for which purpose. Only added to, never changed.
create table access_log (
  id bigint generated always as identity primary key,
  tenant uuid not null references tenant (id),
  at timestamptz not null,
  actor text not null,
  role text not null,
  operation text not null,
  purpose text not null,
  candidate uuid references stream (id),
  placement uuid references stream (id),
  check (candidate is not null or placement is not null)
);
create index access_log_candidate on access_log (candidate, at) where candidate is not null;
create index access_log_placement on access_log (placement, at) where placement is not null;

call guard_table('access_log', 'select, insert');
