-- What each employer was paid in a year, and whether its statement was made, kept beside it: the list of year statements need not
-- add up every payment. It can be made anew from the books at any time.
create table employer_year (
  employer uuid not null references employer (id),
  year integer not null,
  tenant uuid not null,
  -- How far the record was: the employer itself with its name and statements; what was booked, filed and sent back.
  entry_no bigint not null,
  beside_no bigint not null,
  name text not null,
  paid numeric(14, 2) not null,
  due boolean not null,
  primary key (employer, year)
);
create index employer_year_listed on employer_year (tenant, year, name, employer) include (paid, due);
call guard_table('employer_year', 'select, insert, update, delete');

create index pay_out_employer on pay_out (tenant, employer) include (file_run);
