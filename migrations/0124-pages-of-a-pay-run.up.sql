-- The page of a run shows a hundred lines of each kind at a time, in order of the file, from these alone.
create index pay_line_regular on pay_line (run, placement, month) include (tenant) where reason = 'regular';
create index pay_line_difference on pay_line (run, placement, month) include (tenant) where reason <> 'regular';

-- What is set off, and what waits for an account: few of very many.
create index pay_out_set_off on pay_out (run, placement) where set_off <> 0;
create index pay_out_waiting on pay_out (run, placement) where file_run is null and amount > 0;
-- The payments of a file are added up by employer from the index.
drop index pay_out_file;
create index pay_out_file on pay_out (file_run) include (employer, amount, tenant);
