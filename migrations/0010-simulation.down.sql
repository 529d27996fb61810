drop table simulation;
