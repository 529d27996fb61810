drop table letter_run_fault, letter_run;
