-- A payment that the bank sent back: from which file it came and to which account it had gone. What was paid out then
-- waits again for a next file.
create table pay_return (
  file_run uuid not null references stream (id),
  run uuid not null references stream (id),
  placement uuid not null references stream (id),
  tenant uuid not null,
  employer uuid not null,
  account integer not null,
  amount numeric(12, 2) not null check (amount > 0),
  returned_on date not null,
  reason text not null,
  primary key (file_run, run, placement)
);
create index pay_return_account on pay_return (employer, account);
create index pay_return_placement on pay_return (placement);
call guard_table('pay_return', 'select, insert, update');
