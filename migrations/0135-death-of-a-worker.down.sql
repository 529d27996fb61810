drop function person_died(uuid);
alter table candidate drop column deceased;
