-- B16, D3: statutory interest on a penalty that was paid late: put forward by one, decided by another, paid apart to whoever got the penalty.
alter table interest_decision
  alter column late_run drop not null,
  -- Number of the decision on the penalty; null where it is about a line of a pay run.
  add column penalty integer,
  add column owed_to text not null default 'employer' check (owed_to in ('employer', 'worker')),
  add constraint interest_decision_of check ((late_run is null) = (penalty is not null));
-- What was declined comes back only when another day of payment is recorded.
create unique index interest_decision_penalty on interest_decision (placement, penalty, paid_on);

create table penalty_interest_payment (
  placement uuid not null references stream (id),
  -- Number of the decision on the interest.
  number integer not null,
  tenant uuid not null,
  paid_on date not null,
  recorded_by text not null,
  primary key (placement, number)
);
create index penalty_interest_payment_tenant on penalty_interest_payment (tenant);
call guard_table('penalty_interest_payment', 'select, insert, update');
