-- What lists read of a support decision beside its row: who asked, by when it must be decided, and the proposal that waits for a
-- second person. One row per support, written with the event that moved it; it follows from the snapshot.
create table support_outlook (
  placement uuid not null references stream (id),
  number integer not null,
  tenant uuid not null,
  asked_by text not null,
  received_on date not null,
  decide_by date,
  -- The row of a refusal has a period and a day of decision too: only this says that support was given.
  granted boolean not null,
  -- Who made the proposal that waits; null when none does.
  proposed_by text,
  proposed_outcome text check (proposed_outcome in ('grant', 'refuse')),
  proposed_hours numeric(6, 2),
  proposed_rate numeric(12, 2),
  proposed_from date,
  proposed_until date,
  hours_reported numeric(8, 2) not null,
  advice text,
  primary key (placement, number)
);
create index support_outlook_waits on support_outlook (tenant, decide_by) where proposed_by is not null;
create index support_running on support (tenant, until_on) where decided_on is not null;
call guard_table('support_outlook', 'select, insert, update');

insert into support_outlook (placement, number, tenant, asked_by, received_on, decide_by, granted, proposed_by, proposed_outcome, proposed_hours,
    proposed_rate, proposed_from, proposed_until, hours_reported, advice)
  select stream, (c ->> 'number')::integer, tenant, c ->> 'askedBy', (c ->> 'receivedOn')::date, (c ->> 'decideBy')::date, jsonb_typeof(c -> 'granted') = 'object',
    p ->> 'madeBy', p ->> 'outcome', (p ->> 'hours')::numeric, (p ->> 'rate')::numeric, (p ->> 'fromOn')::date,
    (p ->> 'untilOn')::date, (c ->> 'hoursReported')::numeric, c ->> 'advice'
  from (select stream, tenant, c, case when jsonb_typeof(c -> 'proposal') = 'object' and c ->> 'endedOn' is null
      and coalesce(c ->> 'outcome', 'granted') = 'granted' then c -> 'proposal' end as p
    from (select stream, tenant, snapshot::jsonb -> 'context' as c from instance where workflow = 'support') i) x;
