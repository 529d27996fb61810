drop index placement_outlook_ending;
drop index placement_by_turn;
drop index placement_by_municipality;
drop index placement_by_state;
