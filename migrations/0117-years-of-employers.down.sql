drop index pay_out_employer;
drop table employer_year;
