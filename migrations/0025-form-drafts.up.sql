-- A form that somebody filled in half. What was typed is sealed with a key of the draft's own (keys.person_key), so that
-- a draft that is thrown away cannot be read from a backup either. Nothing of it is a fact: the journal does not know it.
create table form_draft (
  id uuid primary key,
  tenant uuid not null references tenant (id),
  member text not null,
  form_key text not null,
  -- No personal data: what list of drafts shows, and where the form stands.
  title text not null,
  address text not null,
  sealed text not null,
  revision integer not null,
  saved_at timestamptz not null,
  expires_on date not null,
  unique (tenant, member, form_key)
);
create index form_draft_expires on form_draft (tenant, expires_on);
call guard_table('form_draft', 'select, insert, update, delete');
