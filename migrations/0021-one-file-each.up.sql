-- M44: one file per person and per employer. Two at once cannot both enter the same one: the database refuses the second.

-- The keyed hash of the BSN once more beside the person, because the index of hashes skips what is there already.
alter table candidate
  add column bsn_hash text,
  -- The file that this one is read as, after they were found to be of the same person.
  add column merged_into uuid references stream (id),
  add check (merged_into <> id);
update candidate c set bsn_hash = (
  select encode(i.hash, 'hex') from person_index i where i.person = c.id and i.tenant = c.tenant and i.kind = 'bsn' limit 1)
  -- Files that were entered twice before stay, and are merged by somebody.
  where not exists (
    select from person_index i join person_index o on o.tenant = i.tenant and o.kind = 'bsn' and o.hash = i.hash
      and o.person < i.person
    where i.person = c.id and i.kind = 'bsn');
create unique index candidate_bsn on candidate (tenant, bsn_hash) where bsn_hash is not null;
create index candidate_merged on candidate (merged_into) where merged_into is not null;

alter table employer
  add column merged_into uuid references stream (id),
  -- Said after a warning: it is another employer with the same numbers.
  add column duplicate_accepted boolean not null default false,
  add check (merged_into <> id);
update employer e set duplicate_accepted = true where e.kvk_number is not null and exists (
  select from employer o where o.tenant = e.tenant and o.kvk_number = e.kvk_number and o.id < e.id
    and coalesce(o.branch_number, '') = coalesce(e.branch_number, ''));
create unique index employer_numbers on employer (tenant, kvk_number, coalesce(branch_number, ''))
  where kvk_number is not null and not duplicate_accepted;
create index employer_merged on employer (merged_into) where merged_into is not null;

-- The read rule: a merged file is read as the one it was merged into. Nothing is moved, so undoing gives all of it back.
create function candidate_read_as(p_id uuid) returns uuid language sql stable as
$$ with recursive walk as (
     select id, merged_into, 1 as step from candidate where id = p_id
     union all select c.id, c.merged_into, w.step + 1 from walk w join candidate c on c.id = w.merged_into where w.step < 20)
   select coalesce((select id from walk where merged_into is null), p_id) $$;
create function employer_read_as(p_id uuid) returns uuid language sql stable as
$$ with recursive walk as (
     select id, merged_into, 1 as step from employer where id = p_id
     union all select e.id, e.merged_into, w.step + 1 from walk w join employer e on e.id = w.merged_into where w.step < 20)
   select coalesce((select id from walk where merged_into is null), p_id) $$;

-- A file with all that are read as it.
create function candidate_files(p_id uuid) returns uuid[] language sql stable as
$$ with recursive walk as (
     select p_id as id, 1 as step
     union all select c.id, w.step + 1 from walk w join candidate c on c.merged_into = w.id where w.step < 20)
   select array_agg(id) from walk $$;
create function employer_files(p_id uuid) returns uuid[] language sql stable as
$$ with recursive walk as (
     select p_id as id, 1 as step
     union all select e.id, w.step + 1 from walk w join employer e on e.merged_into = w.id where w.step < 20)
   select array_agg(id) from walk $$;

-- M43: who does the work of an absent colleague, and when.
create table substitution (
  tenant uuid not null references tenant (id),
  number integer not null,
  member uuid not null,
  substitute uuid not null,
  from_on date not null,
  until_on date,
  primary key (tenant, number),
  check (member <> substitute),
  check (until_on is null or until_on >= from_on)
);
create index substitution_substitute on substitution (tenant, substitute);
call guard_table('substitution', 'select, insert, update');
