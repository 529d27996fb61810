-- Statutory interest on late payment (B16): asked for by one person, decided by another, paid by a run on a line of its own.
create table interest_decision (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  employer uuid not null,
  -- The line of a pay run that came late, its day, and the day on which it was paid.
  late_run uuid not null references stream (id),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  late_amount numeric(12, 2) not null check (late_amount > 0),
  due_on date not null,
  paid_on date not null,
  days_late integer not null,
  amount numeric(12, 2) not null check (amount > 0),
  explanation jsonb not null,
  state text not null check (state in ('prepared', 'decided', 'declined')),
  prepared_by text not null,
  prepared_on date not null,
  decided_by text,
  decided_on date,
  -- Why nothing is paid: whose delay it was.
  reason text,
  check (decided_by is null or decided_by <> prepared_by),
  primary key (placement, number),
  unique (late_run, placement, month)
);
create index interest_decision_tenant on interest_decision (tenant, state);
call guard_table('interest_decision', 'select, insert, update');

-- The line of a run that pays it.
create table pay_interest (
  run uuid not null references stream (id),
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  amount numeric(12, 2) not null check (amount > 0),
  primary key (placement, number, run)
);
create index pay_interest_run on pay_interest (run);
call guard_table('pay_interest', 'select, insert, update');
