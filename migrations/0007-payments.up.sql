-- Money: what a placement gives per month, pay runs with a line per month concerned, recoveries, bank accounts.

-- What a month gives, as known at an entry of the placement; a new row only when something of it changed. Computed
-- from facts, never a fact itself: it may be emptied and is then computed again.
create table entitlement_month (
  placement uuid not null references stream (id),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  version integer not null,
  tenant uuid not null,
  as_known_entry bigint not null,
  amount numeric(12, 2) not null,
  kind text not null check (kind in ('lumpSum', 'measured', 'mixed', 'hold', 'none')),
  provisional boolean not null,
  -- The tables do not reach this month: the present row stands in.
  estimate boolean not null,
  hold_days integer not null,
  withheld numeric(12, 2) not null,
  advance numeric(12, 2) not null,
  -- Parts and explanation, with the person's key: they show ages and dates that follow from the birth date.
  explanation text not null,
  -- What it was computed from; when it is still the same, the row still holds.
  basis text not null,
  at timestamptz not null,
  primary key (placement, month, version)
);

create table pay_run (
  id uuid primary key references stream (id),
  tenant uuid not null,
  number integer not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  pay_on date not null,
  state text not null check (state in ('prepared', 'approved', 'released', 'withdrawn')),
  prepared_by text not null,
  prepared_on date not null,
  approved_by text,
  approved_on date,
  released_by text,
  released_on date,
  withdrawn_by text,
  withdrawn_on date,
  total numeric(14, 2) not null,
  line_count integer not null,
  hold_count integer not null,
  postponed numeric(14, 2) not null,
  -- Placements whose months could not be computed: nothing of them is in this run.
  left_out uuid[] not null,
  check (approved_by is null or approved_by <> prepared_by),
  unique (tenant, number)
);
-- What was not paid out yet counts as paid, so two open runs could only be in each other's way.
create unique index pay_run_open on pay_run (tenant) where state in ('prepared', 'approved');
create index pay_run_month on pay_run (tenant, month);

create table pay_line (
  run uuid not null references stream (id),
  placement uuid not null references stream (id),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  tenant uuid not null,
  entitled numeric(12, 2) not null,
  paid_before numeric(12, 2) not null,
  amount numeric(12, 2) not null check (amount <> 0),
  reason text not null,
  changed text[] not null,
  estimate boolean not null,
  as_known_entry bigint not null,
  primary key (placement, month, run)
);
create index pay_line_run on pay_line (run);

-- What goes to the bank for a placement: the sum of its lines, less what was overpaid before (set-off, B16).
create table pay_out (
  run uuid not null references stream (id),
  placement uuid not null references stream (id),
  tenant uuid not null,
  employer uuid not null,
  lines numeric(12, 2) not null,
  set_off numeric(12, 2) not null,
  amount numeric(12, 2) not null check (amount >= 0),
  -- The run in whose payment file it went, and to which account; empty while the employer has none.
  file_run uuid,
  account integer,
  primary key (placement, run)
);
create index pay_out_run on pay_out (run);
create index pay_out_file on pay_out (file_run);

-- Months on hold at the time of a run (B2, B16): postponed, not lost.
create table pay_hold (
  run uuid not null references stream (id),
  placement uuid not null references stream (id),
  month text not null,
  tenant uuid not null,
  days integer not null,
  postponed numeric(12, 2) not null,
  primary key (placement, month, run)
);
create index pay_hold_run on pay_hold (run);

create table recovery (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  decision integer not null,
  ground text not null,
  amount numeric(12, 2) not null check (amount > 0),
  term_last_day date not null,
  installments integer,
  paid numeric(12, 2) not null default 0,
  written_off numeric(12, 2) not null default 0,
  opened_on date not null,
  check (paid + written_off <= amount),
  primary key (placement, number)
);

create table employer_account (
  employer uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  iban text not null,
  iban_hash text not null,
  iban_tail text not null,
  proof text not null,
  state text not null check (state in ('requested', 'approved', 'rejected')),
  requested_by text not null,
  requested_on date not null,
  called_back_on date,
  approved_by text,
  approved_on date,
  -- First day it is paid to: after the waiting time (M16); until then the old account.
  from_on date,
  alarm text,
  check (approved_by is null or approved_by <> requested_by),
  primary key (employer, number)
);
create index employer_account_hash on employer_account (tenant, iban_hash);

-- The deciding body's own account, from which is paid.
create table paying_account (
  tenant uuid not null references tenant (id),
  number integer not null,
  iban text not null,
  name text not null,
  from_on date not null,
  primary key (tenant, number)
);

call guard_table('entitlement_month', 'select, insert, update');
call guard_table('pay_run', 'select, insert, update');
call guard_table('pay_line', 'select, insert, update');
call guard_table('pay_out', 'select, insert, update');
call guard_table('pay_hold', 'select, insert, update');
call guard_table('recovery', 'select, insert, update');
call guard_table('employer_account', 'select, insert, update');
call guard_table('paying_account', 'select, insert, update');

-- Rows may be written of every table of files (it has row-level security), but not of those that make the record
-- itself. The tables that are written most come first, so that they cost no look into the catalogue.
create or replace function engine_put_row(p_row jsonb) returns void language plpgsql as $$
declare
  v_table text := p_row ->> 'table';
  v_keys text;
  v_columns text;
  v_updates text;
begin
  if v_table not in ('decision', 'contract', 'measurement', 'measurement_task', 'register_message', 'support', 'objection',
      'ending', 'correction', 'pay_line', 'pay_out', 'pay_hold')
    and (v_table in ('stream', 'journal_entry', 'instance', 'timer', 'fact', 'placement', 'tenant', 'idempotency')
      or not exists (select 1 from pg_class where oid = to_regclass('public.' || quote_ident(v_table)) and relrowsecurity))
  then
    raise exception 'engine_put_row: unknown table %', v_table;
  end if;
  select string_agg(quote_ident(k), ', ') into v_keys from jsonb_object_keys(p_row -> 'key') k;
  select string_agg(quote_ident(k), ', ') into v_columns
    from jsonb_object_keys((p_row -> 'key') || (p_row -> 'values')) k;
  select string_agg(format('%1$I = excluded.%1$I', k), ', ') into v_updates from jsonb_object_keys(p_row -> 'values') k;
  execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1) on conflict (%3$s) do %4$s',
    v_table, v_columns, v_keys, case when v_updates is null then 'nothing' else 'update set ' || v_updates end)
    using (p_row -> 'key') || (p_row -> 'values');
end $$;
