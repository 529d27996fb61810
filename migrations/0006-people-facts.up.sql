-- What a person's file shows beside the sealed document: the municipality's own number, the circle (A1-A3) and the
-- outcome of the doelgroep test; its explanation rests on the birth date and stays sealed.
alter table candidate
  add column external_id text,
  add column circle jsonb,
  add column doelgroep text check (doelgroep in ('belongs', 'doesNotBelong', 'referToUwv')),
  add column doelgroep_on date,
  add column doelgroep_filed_on date,
  add column doelgroep_explanation text,
  add column erased_on date;
create unique index candidate_external on candidate (tenant, external_id) where external_id is not null;

-- A policy may be set back to "no choice", which is null.
alter table policy alter column value drop not null;
