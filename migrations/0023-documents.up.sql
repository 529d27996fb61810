-- Letters and reports as they were made, signed and sent, and the texts a deciding body puts in them.
create table document (
  id uuid primary key,
  -- The placement it is about; a statement over all placements of an employer stands in the employer's stream.
  stream uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  kind text not null,
  addressee text not null check (addressee in ('worker', 'employer', 'expert', 'otherBody')),
  -- Whose key seals it: the worker, or the employer for what is about several workers.
  person uuid not null,
  -- What of the file it carries: decision-1, measurement-2, year-2026.
  part text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('made', 'signed', 'sent', 'returned', 'dropped')),
  -- The row of the outbox that asked for it, so that asking twice makes it once.
  source text,
  made_at timestamptz not null,
  made_by text not null,
  signed_at timestamptz,
  signed_by text,
  signed_role text,
  sent_on date,
  sent_at timestamptz,
  sent_by text,
  channel text check (channel in ('letter', 'portal')),
  objection_last_day date,
  returned_on date,
  -- Sealed: what it was made from, and the bytes themselves. The keyed hash also stands in the journal.
  data text not null,
  pdf text not null,
  mac text not null,
  unique (stream, number),
  check (state not in ('signed', 'sent', 'returned') or signed_at is not null),
  check (state not in ('sent', 'returned') or (sent_on is not null and channel is not null))
);
create unique index document_source on document (stream, source, addressee) where source is not null;
create index document_state on document (tenant, state, made_at);

-- A text of a deciding body with the day it holds from; a changed text is a new row.
create table text_block (
  tenant uuid not null references tenant (id),
  name text not null,
  from_on date not null,
  entry bigint not null,
  text text not null,
  primary key (tenant, name, from_on, entry)
);

call guard_table('document', 'select, insert, update');
call guard_table('text_block', 'select, insert');
