drop table printed_table;
drop table regional_number;
drop procedure guard_region_table(text, text);
drop function app_regions();
drop function app_region();
