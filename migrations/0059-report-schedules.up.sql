-- When a body wants which report, and for whom. The last row of a kind holds.
create table report_schedule (
  tenant uuid not null references tenant (id),
  entry bigint not null,
  kind text not null check (kind in ('teamMeeting', 'dashboard', 'trimester', 'halfYear')),
  active boolean not null,
  -- Weekday (1 is Monday) of the team meeting; of the others how many days after the period.
  day integer not null,
  recipients uuid[] not null,
  recorded_on date not null,
  primary key (tenant, entry)
);
call guard_table('report_schedule', 'select, insert, update');

-- A report as it was made, as PDF and workbook; no report holds anything of a person.
create table scheduled_report (
  tenant uuid not null references tenant (id),
  number integer not null,
  kind text not null,
  period text not null,
  -- The day it was due by the schedule; null when somebody asked for it.
  due_on date,
  title text not null,
  made_at timestamptz not null,
  made_by text not null,
  figures text not null,
  pdf bytea not null,
  workbook bytea not null,
  digest text not null,
  primary key (tenant, number)
);
create unique index scheduled_report_due on scheduled_report (tenant, kind, due_on) where due_on is not null;
call guard_table('scheduled_report', 'select, insert');
