-- Lists with a choice are read in order of the nearest day by an index of that choice: of a state or a municipality that
-- few have, the list of everybody was read to its end.
create index placement_by_state on placement (tenant, state, (coalesce(next_due_on, date '9999-12-31')), id);
create index placement_by_municipality on placement (tenant, municipality, (coalesce(next_due_on, date '9999-12-31')), id);
create index placement_by_turn on placement (tenant, who_acts, (coalesce(next_due_on, date '9999-12-31')), id);
-- Whose end is known is a small part of all.
create index placement_outlook_ending on placement_outlook (tenant, placement) where employment = 'ending';
