-- Harrie trainings: the days of the region, vouchers of an employer, and who of its people was trained (sealed with the employer's key).
create table harrie_training (
  tenant uuid not null references tenant (id),
  number integer not null check (number > 0),
  entry bigint not null,
  held_on date not null,
  place text not null,
  seats integer not null check (seats between 1 and 500),
  -- Number of an organisation of the register.
  provider integer,
  cancelled_on date,
  primary key (tenant, number)
);
call guard_table('harrie_training', 'select, insert, update');

create table harrie_voucher (
  employer uuid not null references stream (id),
  number integer not null check (number > 0),
  tenant uuid not null,
  entry bigint not null,
  issued_on date not null,
  -- Last day on which it can be used.
  valid_until date not null,
  state text not null check (state in ('issued', 'used', 'expired', 'withdrawn')),
  ended_on date,
  primary key (employer, number),
  check (valid_until >= issued_on),
  check ((state = 'issued') = (ended_on is null))
);
create index harrie_voucher_open on harrie_voucher (tenant, valid_until) where state = 'issued';
call guard_table('harrie_voucher', 'select, insert, update');
call guard_readers('harrie_voucher', 'employer', 'reader_employers');

create table harrie_colleague (
  employer uuid not null references stream (id),
  number integer not null check (number > 0),
  tenant uuid not null,
  entry bigint not null,
  trained_on date not null,
  -- Number of the training of the register, and of the voucher that paid for it.
  training integer,
  voucher integer,
  -- Name, sealed.
  colleague text not null,
  -- Last day at this employer.
  until_on date,
  primary key (employer, number)
);
create index harrie_colleague_training on harrie_colleague (tenant, training);
call guard_table('harrie_colleague', 'select, insert, update');
call guard_readers('harrie_colleague', 'employer', 'reader_employers');
