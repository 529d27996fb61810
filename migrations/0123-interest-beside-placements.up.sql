-- What may be owed of interest on late payments of a placement, kept beside it: the page of proposals need not read every line that
-- was ever paid. It can be made anew from the books at any time; who puts a proposal forward computes.
create table placement_interest (
  placement uuid primary key references placement (id),
  tenant uuid not null,
  -- How far the record was: the placement itself with its decisions; what went to the bank and came back; policies and tables.
  entry_no bigint not null,
  beside_no bigint not null,
  grounds text not null,
  proposals jsonb not null,
  count integer not null generated always as (jsonb_array_length(proposals)) stored,
  -- Euros of interest; and euros times days late, which puts in order what has no rate yet.
  amount numeric(12, 2) not null,
  weight numeric(16, 2) not null
);
create index placement_interest_most on placement_interest (tenant, amount desc, weight desc, placement) include (count) where count > 0;
call guard_table('placement_interest', 'select, insert, update');
