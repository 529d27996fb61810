-- All files of a body replayed to the end of a day, because somebody asked how a figure came about over more of them than a page
-- waits for. What it holds can be found again from the journal at any time, and is thrown away after some days.
create table day_replay (
  id uuid primary key,
  tenant uuid not null,
  day date not null,
  -- What was recorded until then counts; before the end of the day when it was asked on the day itself.
  moment timestamptz not null,
  shape integer not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Files to replay, as many as there were when it was asked.
  placements integer not null,
  people integer not null,
  -- How far it is: the last file of which the row is kept.
  state text not null default 'placements' check (state in ('placements', 'people', 'done')),
  replayed integer not null default 0,
  after uuid,
  -- Files that could not be replayed; their place is in the look for contradictions.
  failed uuid[] not null default '{}',
  finished_at timestamptz,
  -- A worker that has it; another takes it over when it is not heard of any more.
  claimed_until timestamptz,
  unique (tenant, day)
);
create index day_replay_unfinished on day_replay (asked_at) where state <> 'done';
call guard_table('day_replay', 'select, insert, update, delete');

create table day_replay_placement (
  replay uuid not null references day_replay (id) on delete cascade,
  tenant uuid not null,
  placement uuid not null,
  candidate uuid not null,
  body text not null,
  primary key (replay, placement)
);
create index day_replay_placement_candidate on day_replay_placement (replay, candidate);
call guard_table('day_replay_placement', 'select, insert, delete');

create table day_replay_person (
  replay uuid not null references day_replay (id) on delete cascade,
  tenant uuid not null,
  person uuid not null,
  body text not null,
  primary key (replay, person)
);
call guard_table('day_replay_person', 'select, insert, delete');
