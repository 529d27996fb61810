-- What an employer or payroll office told by link and nobody has taken over yet: no event until somebody accepts it.
create table change_report (
  id uuid primary key,
  tenant uuid not null,
  placement uuid not null references stream (id),
  link uuid not null references signed_link (id),
  kind text not null,
  told_by text not null,
  told_at timestamptz not null,
  told_on date not null,
  from_on date not null,
  -- Days, hours, codes and amounts; names and explanations lie in `sealed`.
  facts jsonb not null,
  sealed text,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'returned')),
  decided_by text,
  decided_at timestamptz,
  entry bigint,
  return_reason text,
  return_sealed text,
  check ((state = 'waiting') = (decided_by is null))
);
create index change_report_waiting on change_report (tenant, told_at) where state = 'waiting';
create index change_report_placement on change_report (placement, told_at);

call guard_table('change_report', 'select, insert, update');
