-- Rows of the rooms, one per placement and number; written only together with the entry they follow from.
create table decision (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  kind text not null,
  instance text,
  ground text,
  period_from date,
  period_until date,
  wage_value integer,
  prepared_by text,
  prepared_on date,
  decided_by text,
  decided_on date,
  term_last_day date,
  sent_to_employer_on date,
  sent_to_worker_on date,
  objection_last_day_employer date,
  objection_last_day_worker date,
  replaces integer,
  reason text,
  next_measurement_on date,
  primary key (placement, number)
);

create table contract (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  valid_from date not null,
  valid_until date,
  hours numeric(4, 2) not null,
  sector_full_time_hours numeric(4, 2) not null,
  monthly_wage numeric(12, 2),
  permanent boolean not null default false,
  received_on date,
  primary key (placement, number)
);

create table measurement (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  state text,
  kind text,
  urgent boolean,
  ordered_on date,
  expert_id text,
  registration_number text,
  registration_checked_on date,
  visit_on date,
  draft_on date,
  views_until date,
  reported_on date,
  accepted_on date,
  determined_on date,
  wage_value integer,
  regular boolean,
  version integer,
  primary key (placement, number)
);

create table measurement_task (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  measurement integer not null,
  task integer not null,
  share numeric(5, 2) not null,
  pace numeric(5, 2) not null,
  quality numeric(5, 2) not null,
  net_working_time numeric(5, 2) not null,
  result numeric(9, 6) not null,
  primary key (placement, number)
);

create table register_message (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  kind text,
  percentage integer,
  code text,
  due_on date,
  informed_on date,
  channel text,
  sent_on date,
  confirmed_on date,
  rejected_on date,
  rejection_code text,
  entry_from date,
  corrects integer,
  primary key (placement, number)
);

create table support (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  kind text,
  form text,
  hours numeric(6, 2),
  rate numeric(12, 2),
  provider text,
  from_on date,
  until_on date,
  decided_on date,
  purpose_code text,
  budget_line text,
  programme text,
  evaluated_on date,
  primary key (placement, number)
);

create table objection (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  decision integer,
  by text,
  received_on date,
  in_time boolean,
  committee boolean,
  term_last_day date,
  extended_on date,
  hearing_on date,
  outcome text,
  decided_on date,
  sent_on date,
  primary key (placement, number)
);

create table ending (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  last_day date,
  reason text,
  known_on date,
  outcome text,
  paid_until date,
  primary key (placement, number)
);

create table correction (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  fact text,
  from_on date,
  reason text,
  by text,
  second_by text,
  primary key (placement, number)
);

-- B14, M49: why and until when a measurement cannot take place; erased when the measurement is done. Never in the journal.
create table measurement_block (
  placement uuid not null references stream (id),
  measurement integer not null,
  tenant uuid not null,
  from_on date not null,
  expected_back_on date,
  said_by text not null,
  primary key (placement, measurement)
);

call guard_table('decision', 'select, insert, update');
call guard_table('contract', 'select, insert, update');
call guard_table('measurement', 'select, insert, update');
call guard_table('measurement_task', 'select, insert, update');
call guard_table('register_message', 'select, insert, update');
call guard_table('support', 'select, insert, update');
call guard_table('objection', 'select, insert, update');
call guard_table('ending', 'select, insert, update');
call guard_table('correction', 'select, insert, update');
call guard_table('measurement_block', 'select, insert, update, delete');
