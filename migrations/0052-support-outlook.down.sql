drop index support_running;
drop table support_outlook;
