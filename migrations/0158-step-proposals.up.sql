-- Steps that count only once a second person confirmed them (B2b, M32, M51), as they were laid before that person: what would be
-- recorded, with free text and with what it would cause, lies sealed with the key of the person whose file it is.
create table step_proposal (
  placement uuid not null references stream (id),
  number integer not null check (number > 0),
  tenant uuid not null,
  -- Entry that brought it where it is.
  entry bigint not null,
  instance text not null,
  type text not null,
  rule text not null,
  -- Version of the part that the proposer saw: after another one it is laid down anew.
  revision integer not null,
  proposer uuid not null,
  proposer_role text not null,
  -- Who was asked; a substitute may answer for that person.
  second_person uuid not null,
  state text not null check (state in ('open', 'confirmed', 'declined', 'withdrawn', 'lapsed')),
  proposed_on date not null,
  -- Last day on which it can be confirmed.
  lapses_on date not null,
  answered_on date,
  answered_by text,
  content text not null,
  -- Why it was declined, sealed.
  answer text,
  primary key (placement, number),
  check (second_person <> proposer),
  check ((state = 'open') = (answered_on is null)),
  check (state <> 'confirmed' or answered_by <> proposer::text)
);
-- One at a time: confirming one changes the file that another rests on.
create unique index step_proposal_open on step_proposal (placement) where state = 'open';
create index step_proposal_second on step_proposal (tenant, second_person) where state = 'open';
create index step_proposal_proposer on step_proposal (tenant, proposer, proposed_on);
create index step_proposal_lapses on step_proposal (tenant, lapses_on) where state = 'open';
call guard_table('step_proposal', 'select, insert, update');
