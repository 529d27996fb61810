drop function region_municipalities();
drop table region_table;
