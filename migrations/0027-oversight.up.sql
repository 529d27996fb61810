-- What lists of the back office and the manager read, so that no list opens a file: one row per placement, written with
-- the event that moved it. It follows from the snapshot of the placement; lists may be late by nothing.
create table placement_outlook (
  placement uuid primary key references stream (id),
  tenant uuid not null,
  employment text not null,
  subsidy text not null,
  register text not null,
  -- Stage of the measurement that is open or was the last; empty when none was asked for.
  measurement text,
  hours numeric(4, 2) not null,
  sector_full_time_hours numeric(4, 2) not null,
  -- D8: the last day to order, and the first day on which the decision can no longer be sent in time.
  order_by date,
  decision_sent_by date,
  unreachable_on date,
  lump_sum_last_day date,
  held_since date,
  -- D1: the last day to decide on what waits for a decision now.
  decision_last_day date,
  -- D1b: the last application, its norm and when it was found that measuring can be left out.
  received_on date,
  found_on date,
  finding_norm_day date,
  wage_value integer,
  determined_on date,
  registered boolean not null default false,
  -- A decision that waits for a second person.
  draft integer,
  draft_kind text,
  draft_by text
);
create index placement_outlook_risk on placement_outlook (tenant, unreachable_on)
  where subsidy in ('lumpSumGranted', 'lumpSumRunning', 'onHold') and wage_value is null;
create index placement_outlook_order on placement_outlook (tenant, order_by)
  where subsidy in ('lumpSumGranted', 'lumpSumRunning', 'onHold') and wage_value is null;
create index placement_outlook_held on placement_outlook (tenant, held_since) where subsidy = 'onHold';
create index placement_outlook_draft on placement_outlook (tenant, placement) where draft is not null;
create index placement_outlook_inform on placement_outlook (tenant, determined_on) where register = 'toInform';
create index placement_outlook_open on placement_outlook (tenant, decision_last_day) where decision_last_day is not null;
create index placement_outlook_norm on placement_outlook (tenant, finding_norm_day) where finding_norm_day is not null;
call guard_table('placement_outlook', 'select, insert, update');

insert into placement_outlook (placement, tenant, employment, subsidy, register, measurement, hours, sector_full_time_hours,
    order_by, decision_sent_by, unreachable_on, lump_sum_last_day, held_since, decision_last_day, received_on, found_on,
    finding_norm_day, wage_value, determined_on, registered, draft, draft_kind, draft_by)
  select stream, tenant, c #>> '{at,employment}', c #>> '{at,subsidy}', c #>> '{at,register}', c #>> '{measurement,stage}',
    (c ->> 'hours')::numeric, (c ->> 'sectorFullTimeHours')::numeric, (c #>> '{planning,orderLastDay}')::date,
    (c #>> '{planning,decisionSentBy}')::date, (c #>> '{planning,managerOn}')::date, (c #>> '{lumpSum,lastDay}')::date,
    (c ->> 'heldSince')::date, (c #>> '{clocks,decisionLastDay}')::date, (c #>> '{clocks,receivedOn}')::date,
    (c #>> '{clocks,findingOn}')::date, (c #>> '{clocks,findingNormDay}')::date, (c #>> '{value,wageValue}')::integer,
    (c #>> '{value,determinedOn}')::date,
    coalesce((c ->> 'alreadyRegistered')::boolean, false) or c ->> 'registeredOn' is not null,
    (c #>> '{draft,number}')::integer, c #>> '{draft,kind}', c #>> '{draft,preparedBy}'
  from (select stream, tenant, snapshot::jsonb -> 'context' as c from instance
    where name = 'placement' and workflow = 'placement') i;

-- A message says where it is, and every delivery of it stays: a rejection is not forgotten when the message is mended.
alter table register_message add column state text, add column determined_on date;
create index register_message_state on register_message (tenant, state, due_on);
update register_message m set state = i.value, determined_on = i.determined_on
  from (select stream, name, snapshot::jsonb ->> 'value' as value,
      (snapshot::jsonb #>> '{context,determinedOn}')::date as determined_on
    from instance where workflow = 'register-message') i
  where i.stream = m.placement and i.name = 'register-message-' || m.number;

create table register_delivery (
  placement uuid not null references stream (id),
  -- Number of the message times hundred, plus which delivery of it.
  number integer not null,
  tenant uuid not null,
  message integer not null,
  delivery integer not null,
  sent_on date,
  format_version text,
  employer_letter_on date,
  answer text check (answer in ('confirmed', 'rejected', 'wrong')),
  answered_on date,
  rejection_code text,
  entry_from date,
  mended_on date,
  mended_fields jsonb,
  again_reason text,
  primary key (placement, number)
);
call guard_table('register_delivery', 'select, insert, update');

-- A file with messages. What it says of a person besides these lines is fetched when it is downloaded.
create table register_batch (
  tenant uuid not null references tenant (id),
  number integer not null,
  format text not null,
  made_on date not null,
  made_by text not null,
  line_count integer not null,
  downloads integer not null default 0,
  primary key (tenant, number)
);
create table register_batch_line (
  tenant uuid not null references tenant (id),
  batch integer not null,
  line integer not null,
  placement uuid not null references stream (id),
  message integer not null,
  municipality_code text not null,
  support_start date not null,
  code text not null,
  letter_on date not null,
  percentage integer not null,
  primary key (tenant, batch, line)
);
create index register_batch_line_message on register_batch_line (placement, message);
call guard_table('register_batch', 'select, insert, update');
call guard_table('register_batch_line', 'select, insert, update');

-- A8b: the list of differences of a month. Of people who are not ours nothing is kept but how many there were.
create table register_comparison (
  tenant uuid not null references tenant (id),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  upload integer not null,
  uploaded_on date not null,
  uploaded_by text not null,
  line_count integer not null,
  known_count integer not null,
  compared_count integer not null,
  primary key (tenant, month, upload)
);
create table register_difference (
  tenant uuid not null references tenant (id),
  month text not null,
  upload integer not null,
  number integer not null,
  placement uuid references stream (id),
  candidate uuid not null references stream (id),
  kind text not null check (kind in ('percentage', 'noEntry', 'notInFile', 'noDetermination')),
  ours integer,
  theirs numeric(5, 2),
  entry boolean,
  state text not null check (state in ('open', 'mended', 'explained')),
  how text,
  settled_on date,
  settled_by text,
  primary key (tenant, month, upload, number)
);
call guard_table('register_comparison', 'select, insert, update');
call guard_table('register_difference', 'select, insert, update');

alter table objection add column stage text, add column hearing_starts_at text;

-- Internal control: a sample that the same seed draws again, and what was found in each file.
create table control_sample (
  tenant uuid not null references tenant (id),
  number integer not null,
  kind text not null,
  from_on date not null,
  until_on date not null,
  size integer not null check (size > 0),
  seed text not null,
  population integer not null,
  drawn_on date not null,
  drawn_by text not null,
  primary key (tenant, number)
);
create table control_sample_file (
  tenant uuid not null references tenant (id),
  sample integer not null,
  position integer not null,
  placement uuid not null references stream (id),
  candidate uuid not null,
  decision integer not null,
  result text check (result in ('inOrder', 'error', 'uncertain')),
  -- What the controller wrote, with the key of the person.
  note text,
  judged_on date,
  judged_by text,
  primary key (tenant, sample, position)
);
call guard_table('control_sample', 'select, insert, update');
call guard_table('control_sample_file', 'select, insert, update');
create index decision_decided on decision (tenant, decided_on) where decided_on is not null;
create index decision_term on decision (tenant, term_last_day) where decided_on is not null and term_last_day is not null;
create index measurement_state on measurement (tenant, state);
create index measurement_accepted on measurement (tenant, accepted_on) where accepted_on is not null;
create index objection_open on objection (tenant, term_last_day) where decided_on is null;
