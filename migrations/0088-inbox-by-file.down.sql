drop index inbox_done, inbox_open_place;
alter table inbox_item drop column place;
