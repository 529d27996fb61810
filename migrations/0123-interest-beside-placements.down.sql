drop table placement_interest;
