-- What is recorded of somebody's way to work: ladder step, arrangement, steps, education, interests, profile, sheltered work.
-- Codes and dates stand open under the number of the file; what says more of the person lies sealed. A correction is a new row.
create table pathway_row (
  candidate uuid not null references stream (id),
  number integer not null check (number > 0),
  tenant uuid not null,
  -- The entry of the candidate's record that holds it.
  entry bigint not null,
  kind text not null,
  from_on date not null,
  until_on date,
  codes text[] not null,
  -- Of a ladder step: whether the person was reached, so that completeness is fair.
  contact text check (contact in ('reached', 'notReached')),
  -- Of sheltered work: hours a week.
  hours numeric(4, 2),
  sealed text,
  -- The row that this one takes the place of.
  corrects integer,
  removed boolean not null default false,
  recorded_on date not null,
  recorded_by text not null,
  primary key (candidate, number),
  check (corrects < number),
  check (not removed or corrects is not null)
);
create unique index pathway_row_corrects on pathway_row (candidate, corrects) where corrects is not null;
create index pathway_row_kind on pathway_row (tenant, kind, candidate, from_on);
call guard_table('pathway_row', 'select, insert, update');
call guard_readers('pathway_row', 'candidate', 'reader_candidates');
create trigger pathway_only_added before update on pathway_row for each row execute function refuse_change();
