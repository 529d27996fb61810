drop table step_proposal;
