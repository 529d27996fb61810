drop table placement_particular;
truncate outcome_placement;
