-- One mark per person over all words of the name, so that people of whom every word is the same are found by an index and not by
-- reading every word of everybody (M44). Kept by triggers, for names are written, changed and erased in several places.
create table person_name_mark (
  person uuid primary key,
  tenant uuid not null,
  words integer not null,
  mark bigint not null
);
create index person_name_mark_alike on person_name_mark (tenant, words, mark, person);
call guard_table('person_name_mark', 'select, insert, delete');
call guard_readers('person_name_mark', 'person', 'reader_candidate');

-- A name of one word says too little.
create view person_name_words with (security_invoker = true) as
  select person, tenant, count(*)::integer as words, bit_xor(('x' || encode(substr(hash, 1, 8), 'hex'))::bit(64)::bigint) as mark
  from person_index where kind = 'name' group by person, tenant having count(*) > 1;
do $$
begin
  execute format('grant select on person_name_words to %I', current_setting('praktijkroute.app_role'));
end $$;

create function person_names_changed() returns trigger language plpgsql as $$
declare
  v_people uuid[] := array(select distinct person from changed where kind = 'name');
begin
  if cardinality(v_people) = 0 then return null; end if;
  delete from person_name_mark where person = any(v_people);
  insert into person_name_mark (person, tenant, words, mark)
    select person, tenant, words, mark from person_name_words where person = any(v_people);
  return null;
end $$;
create trigger person_names_added after insert on person_index
  referencing new table as changed for each statement execute function person_names_changed();
create trigger person_names_removed after delete on person_index
  referencing old table as changed for each statement execute function person_names_changed();

insert into person_name_mark (person, tenant, words, mark) select person, tenant, words, mark from person_name_words;
