-- What of each placement is still to be paid, taken back or postponed, kept beside it: a page need not compute all of them.
-- It can be made anew from facts and books at any time; a pay run does not read it.
create table placement_money (
  placement uuid primary key references placement (id),
  tenant uuid not null,
  -- How far the record was when it was computed: the placement itself; the person and what was booked; policies, tables and month.
  entry_no bigint not null,
  beside_no bigint not null,
  grounds text not null,
  to_pay numeric(12, 2) not null check (to_pay >= 0),
  to_take_back numeric(12, 2) not null check (to_take_back >= 0),
  open_months text[] not null,
  postponed numeric(12, 2) not null check (postponed >= 0),
  held_months text[] not null,
  otherwise jsonb not null,
  fault text
);
create index placement_money_to_pay on placement_money (tenant, to_pay desc, placement) where to_pay > 0;
create index placement_money_to_take_back on placement_money (tenant, to_take_back desc, placement) where to_take_back > 0;
create index placement_money_postponed on placement_money (tenant, postponed desc, placement) where postponed > 0;
create index placement_money_otherwise on placement_money (tenant) where otherwise <> '[]';
create index placement_money_fault on placement_money (tenant, placement) where fault is not null;
call guard_table('placement_money', 'select, insert, update, delete');

-- From when on the record is still to be looked through.
create table placement_money_followed (
  tenant uuid primary key references tenant (id),
  at timestamptz not null,
  grounds text not null
);
call guard_table('placement_money_followed', 'select, insert, update');
