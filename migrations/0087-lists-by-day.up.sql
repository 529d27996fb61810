-- A list over all files is read in order of the nearest day: 100,000 of them are not put in order for fifty. Of one
-- owner there are few; the day need not stand in that index, which then does not move with every event.
drop index placement_list;
create index placement_owner on placement (tenant, owner);
create index placement_by_day on placement (tenant, (coalesce(next_due_on, date '9999-12-31')), id);
