drop table upload;
