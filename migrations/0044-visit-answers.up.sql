-- Whether somebody can be at the planned visit, and when else. Nothing moves by it: who plans looks at it. The words lie sealed.
create table visit_answer (
  id uuid primary key,
  tenant uuid not null,
  placement uuid not null references stream (id),
  measurement integer not null,
  link uuid not null references signed_link (id),
  party text not null check (party in ('employer', 'worker')),
  told_by text not null,
  answer text not null check (answer in ('confirmed', 'cannot')),
  -- The appointment it is about: an answer to an earlier one no longer counts.
  visit_on date not null,
  starts_at text,
  sequence integer not null,
  -- [{"on": "2026-06-08", "part": "morning"}]
  days jsonb not null,
  sealed text,
  told_at timestamptz not null,
  told_on date not null,
  entry bigint not null
);
create index visit_answer_placement on visit_answer (placement, measurement, told_at);

call guard_table('visit_answer', 'select, insert');
