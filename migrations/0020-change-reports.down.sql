drop table change_report;
