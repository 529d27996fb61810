-- How far each reader of the journal is, by name: one table in the place of one each. `grounds` is what its rows rest on beside
-- the record; with other grounds all of them are made anew.
create table follower_bookmark (
  tenant uuid not null references tenant (id),
  name text not null,
  at timestamptz not null,
  grounds text not null,
  primary key (tenant, name)
);
call guard_table('follower_bookmark', 'select, insert, update');
insert into follower_bookmark select tenant, 'outcomes', at, shape::text from outcome_followed;
insert into follower_bookmark select tenant, 'standingMoney', at, grounds from placement_money_followed;
drop table outcome_followed, placement_money_followed;
