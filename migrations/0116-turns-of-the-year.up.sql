-- What 1 January does to each running subsidy, kept beside the placement for the years of which letters are made: a page need not
-- compute all of them. It can be made anew from the record at any time; who makes a letter computes.
create table placement_turn (
  placement uuid not null references placement (id),
  year integer not null,
  tenant uuid not null,
  -- How far the record was when it was computed: the placement itself with its letters; the person; policies, tables and year.
  entry_no bigint not null,
  beside_no bigint not null,
  grounds text not null,
  -- December and January in euros; empty when nothing changes.
  before_amount numeric(12, 2),
  after_amount numeric(12, 2),
  difference numeric(12, 2) generated always as (abs(after_amount - before_amount)) stored,
  -- The tables do not reach January yet.
  waiting boolean not null,
  -- The letter is to be made and was not.
  for_employer boolean not null,
  for_worker boolean not null,
  primary key (placement, year),
  check (after_amount is not null and before_amount is not null or not (waiting or for_employer or for_worker))
);
create index placement_turn_due on placement_turn (tenant, year, placement)
  include (before_amount, after_amount, for_employer, for_worker) where for_employer or for_worker;
create index placement_turn_most on placement_turn (tenant, year, difference desc, placement) where for_employer or for_worker;
create index placement_turn_waiting on placement_turn (tenant, year) where waiting;
call guard_table('placement_turn', 'select, insert, update, delete');
