-- Rows of the tables of the law, entered by a deciding body without a release. The table of before could not be written by
-- anybody and belonged to nobody; a row now is somebody's, counts from an entry of that body's own chain, and stays.
drop table parameter_row;
create table parameter_row (
  tenant uuid not null references tenant (id),
  -- Number of the entry that proposed it.
  number bigint not null,
  name text not null,
  from_on date not null,
  value jsonb not null,
  source text not null,
  certainty text not null check (certainty in ('published', 'confirmed', 'to be confirmed')),
  correction boolean not null,
  state text not null check (state in ('proposed', 'counts', 'rejected')),
  proposed_by text not null,
  proposed_on date not null,
  -- Number of the entry since which it counts, or that rejected it.
  decided_entry bigint,
  decided_by text,
  decided_on date,
  reason text,
  primary key (tenant, number)
);
create index parameter_row_counts on parameter_row (tenant, decided_entry) where state = 'counts';
call guard_table('parameter_row', 'select, insert, update');
