-- The read model of the figures: per placement one text with all that a figure asks of it, made from the record's rows up to
-- an entry. It follows the journal and can be made anew from it at any moment; nothing rests on it.
create table outcome_placement (
  id uuid primary key references stream (id),
  tenant uuid not null,
  -- The entry it was made up to, and a hash of what else it rests on (the employer's sector).
  entry_no bigint not null,
  body text not null,
  -- Order in which rows changed, for whoever keeps them in memory.
  changed bigint generated always as identity
);
create index outcome_placement_changed on outcome_placement (tenant, changed);
call guard_table('outcome_placement', 'select, insert, update, delete');
