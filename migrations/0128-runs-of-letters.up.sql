-- Letters of the turn of the year that somebody had made all at once. A row says how far it is, so that it goes on after a stop;
-- what was made stands in the record, and of one year and kind only the last run is kept.
create table letter_run (
  id uuid primary key,
  tenant uuid not null,
  year integer not null,
  kind text not null check (kind in ('reset', 'statement')),
  asked_by text not null,
  asked_role text not null,
  asked_at timestamptz not null,
  -- Letters to make, as many as there were when it was asked.
  letters integer not null,
  -- How far it is: letters that are there, and the last placement or employer that was tried.
  ready integer not null default 0,
  after uuid,
  state text not null default 'running' check (state in ('running', 'done', 'stopped')),
  finished_at timestamptz,
  -- A worker that has it; another takes it over when it is not heard of any more.
  claimed_until timestamptz
);
-- Whoever asks for the same while it runs starts no second one.
create unique index letter_run_running on letter_run (tenant, year, kind) where state = 'running';
create index letter_run_unfinished on letter_run (asked_at) where state = 'running';
create index letter_run_of_year on letter_run (tenant, year, kind, asked_at);
call guard_table('letter_run', 'select, insert, update, delete');

-- Letters that could not be made, with why.
create table letter_run_fault (
  run uuid not null references letter_run (id) on delete cascade,
  tenant uuid not null,
  -- The placement of a letter on a new amount, the employer of a year statement.
  owner uuid not null,
  addressee text not null,
  why text not null,
  primary key (run, owner, addressee)
);
call guard_table('letter_run_fault', 'select, insert, update, delete');
