drop table outcome_followed;
drop index outcome_placement_candidate;
alter table outcome_placement drop column shape, drop column beside_no, drop column candidate;
