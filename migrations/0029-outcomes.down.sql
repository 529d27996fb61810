drop table outcome_placement;
