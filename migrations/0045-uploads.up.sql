-- Files that people outside or members hand in: contract, extract of the trade register, proof of an account, other proof.
-- Name, note and bytes lie sealed with the key of the person or of the employer it is about; the keyed hash also stands in the journal.
create table upload (
  id uuid primary key,
  tenant uuid not null,
  placement uuid not null references stream (id),
  employer uuid not null,
  kind text not null check (kind in ('contract', 'kvk', 'bankProof', 'other')),
  -- Whose key seals it.
  person uuid not null,
  told_by text not null check (told_by in ('employer', 'payrollOffice', 'member')),
  by_id text not null,
  link uuid references signed_link (id),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null check (size > 0),
  sealed text,
  body text,
  mac text not null,
  received_at timestamptz not null,
  received_on date not null,
  entry bigint not null,
  -- taken: something was recorded from it; dropped: it did not belong here, its bytes are gone.
  state text not null default 'kept' check (state in ('kept', 'taken', 'dropped')),
  settled_entry bigint,
  check (state = 'dropped' or settled_entry is not null or state = 'kept')
);
create index upload_placement on upload (placement, received_at);
create index upload_employer on upload (employer, kind, received_at);

call guard_table('upload', 'select, insert, update');
