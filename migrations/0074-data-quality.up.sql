-- What contradicts what, found by a daily pass over each body. Nothing rests on these rows: they are found again.
create table contradiction (
  tenant uuid not null references tenant (id),
  kind text not null,
  -- The placement, person or body it is about.
  stream uuid not null references stream (id),
  -- What of it: a month, a number, a term. Together with kind and stream it is the same contradiction as yesterday.
  place text not null,
  -- Of residence; null for what belongs to no placement or person.
  municipality text,
  -- Pseudonymous: codes, dates, numbers, no name.
  sentence text not null,
  found_on date not null,
  last_seen_on date not null,
  solved_on date,
  primary key (tenant, kind, stream, place)
);
create index contradiction_open on contradiction (tenant, kind) where solved_on is null;

-- The last pass over everything but the states, and over each part of the ids for the states.
create table quality_pass (
  tenant uuid not null references tenant (id),
  part integer not null check (part between -1 and 255),
  checked_on date not null,
  checked_at timestamptz not null,
  placements integer not null,
  streams integer not null,
  entries bigint not null,
  primary key (tenant, part)
);
call guard_table('contradiction', 'select, insert, update, delete');
call guard_table('quality_pass', 'select, insert, update');
