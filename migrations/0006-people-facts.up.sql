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

-- Rows of the rooms are written by one statement that inserts or changes; a choice once made is never changed, a next
-- one is a new row.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added to', tg_table_name;
end $$;
create trigger policy_only_added before update on policy for each row execute function refuse_change();
do $$ begin
  execute format('grant update on policy to %I', current_setting('praktijkroute.app_role'));
end $$;
