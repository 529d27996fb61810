drop function fail_looks(bigint[]);
alter table access_log drop column status;
