-- What the policy papers ask of a placement and no state, term or amount rests on: why the Praktijkroute, who found whom, the
-- arrangement, the programme that pays, the buddy. Dated rows, each with the entry that recorded it; of one kind and day the
-- last entry counts, a null value takes the row of that day back. Names and job titles lie sealed in the entry.
create table placement_particular (
  placement uuid not null references stream (id),
  entry bigint not null,
  kind text not null,
  from_on date not null,
  tenant uuid not null,
  value jsonb,
  primary key (placement, entry, kind, from_on)
);
create index placement_particular_kind on placement_particular (tenant, kind);
call guard_table('placement_particular', 'select, insert, update');

-- Rows of the read model of the figures hold these too: they are made anew from the record when they are next asked for.
truncate outcome_placement;
