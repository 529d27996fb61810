drop index pay_out_file;
create index pay_out_file on pay_out (file_run);
drop index pay_out_waiting;
drop index pay_out_set_off;
drop index pay_line_difference;
drop index pay_line_regular;
