drop table scheduled_report;
drop table report_schedule;
