-- Organisations a deciding body works with: who gives support, UWV, Werkgeversservicepunt, schools, other municipalities.
create table organisation (
  tenant uuid not null references tenant (id),
  number integer not null check (number > 0),
  entry bigint not null,
  name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  kvk_number text check (kvk_number ~ '^\d{8}$'),
  place text,
  mail text,
  phone text,
  -- Last day on which it is worked with.
  until_on date,
  primary key (tenant, number)
);
create unique index organisation_kvk on organisation (tenant, kvk_number) where kvk_number is not null;
call guard_table('organisation', 'select, insert, update');

-- What an instrument is: the definition of the region, where the municipality deviates from it, and the norm of coverage.
-- A next choice is a new row.
create table instrument (
  tenant uuid not null references tenant (id),
  code text not null,
  from_on date not null,
  entry bigint not null,
  name text not null,
  definition text not null,
  deviation text,
  -- Share of running placements that should have it, in whole percents.
  norm integer check (norm between 0 and 100),
  ground text not null,
  primary key (tenant, code, from_on, entry)
);
call guard_table('instrument', 'select, insert, update');
create trigger instrument_only_added before update on instrument for each row execute function refuse_change();

-- The task for sheltered work of a municipality in a year, in places of 31 hours a week. The last entry counts.
create table sheltered_task (
  tenant uuid not null references tenant (id),
  municipality text not null references municipality (code),
  year integer not null check (year between 2015 and 2100),
  entry bigint not null,
  places numeric(8, 2) not null check (places >= 0),
  source text not null,
  primary key (tenant, municipality, year, entry)
);
call guard_table('sheltered_task', 'select, insert, update');
create trigger sheltered_task_only_added before update on sheltered_task for each row execute function refuse_change();
