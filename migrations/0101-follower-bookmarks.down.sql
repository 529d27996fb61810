create table outcome_followed (
  tenant uuid primary key references tenant (id),
  at timestamptz not null,
  shape integer not null
);
call guard_table('outcome_followed', 'select, insert, update');
create table placement_money_followed (
  tenant uuid primary key references tenant (id),
  at timestamptz not null,
  grounds text not null
);
call guard_table('placement_money_followed', 'select, insert, update');
insert into outcome_followed select tenant, at, grounds::integer from follower_bookmark where name = 'outcomes';
insert into placement_money_followed select tenant, at, grounds from follower_bookmark where name = 'standingMoney';
drop table follower_bookmark;
