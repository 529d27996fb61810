drop table contradiction;
drop table quality_pass;
