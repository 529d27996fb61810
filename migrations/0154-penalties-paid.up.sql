-- D3, G17: a penalty for a late decision that was paid: set by one person, paid by another (F8). The last entry of a decision counts.
create table penalty_payment (
  placement uuid not null references stream (id),
  decision integer not null,
  tenant uuid not null,
  amount numeric(12, 2) not null check (amount > 0),
  paid_on date not null,
  -- Who applied and gave notice.
  paid_to text not null check (paid_to in ('employer', 'worker')),
  recorded_by text not null,
  primary key (placement, decision)
);
create index penalty_payment_tenant on penalty_payment (tenant);
call guard_table('penalty_payment', 'select, insert, update');
