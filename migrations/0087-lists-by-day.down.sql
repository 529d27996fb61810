drop index placement_by_day, placement_owner;
create index placement_list on placement (tenant, owner, next_due_on);
