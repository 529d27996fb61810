-- The rows of the figures follow more than the placement's own entries: the file of the person (merged, M44), the employers
-- (sector, market), what was paid. All placements of a person lie together, so that a job and the one after it are found
-- in one place. Nothing rests on these rows: they are made anew.
delete from outcome_placement;
alter table outcome_placement
  add column candidate uuid not null,
  -- How far what lies beside the placement was when the row was made.
  add column beside_no bigint not null,
  -- What the row holds; another number makes every row anew.
  add column shape integer not null;
create index outcome_placement_candidate on outcome_placement (tenant, candidate);

-- Up to which moment the record was followed, so that a process that starts goes on from there.
create table outcome_followed (
  tenant uuid primary key references tenant (id),
  at timestamptz not null,
  shape integer not null
);
call guard_table('outcome_followed', 'select, insert, update');
