import { ARRANGEMENTS, EDUCATION_LEVELS, LADDER_STEPS } from '../pathways/pathway-fact.js';
import type { BenchUrls } from './bench-cluster.js';
import { memberId } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';

/**
 * What the work of two years leaves in the tables of the rooms, written past the engine for reading only: a decision of every placement
 * with its two letters, a measurement, a message to the register, support, objections, complaints, the way to work of each person, and
 * who looked. How many there are of each follows the simulated caseload; one in a hundred still lies on somebody's desk.
 */
export async function fillWork(urls: BenchUrls): Promise<void> {
  await ownerRows(urls, WORK);
}

/** A number below 2^31 that is the same for the same placement, and another for another thing of it. */
const DRAW = (thing: string): string => `(hashtext(p.id::text || '${thing}') & 2147483647)`;
/** A day of the last two years. */
const DAY = (thing: string): string => `(date '2026-06-15' - ${DRAW(thing)} % 730)`;
const LETTER = 'verzegeld';
/** One of the codes that the product knows. */
const CODE = (codes: readonly string[]): string =>
  `array[(array[${codes.map((code) => `'${code}'`).join(', ')}])[1 + ${DRAW('code')} % ${codes.length}]]`;

/** Foreign keys are not looked at, one by one, of a million rows that were made from the tables they point to. */
const WORK = `begin;
  set local session_replication_role = replica;
  insert into decision (placement, number, tenant, kind, ground, reason, period_from, period_until, prepared_by, prepared_on, decided_by,
      decided_on, term_last_day, sent_to_employer_on, sent_to_worker_on)
    select p.id, 2, p.tenant, 'lumpSum', 'policy', 'inOrder', d.on_day, d.on_day + 180, p.owner, d.on_day - 3, '${memberId('reviewer')}',
      d.on_day, d.on_day + 56, case when d.n > 0 then d.on_day end, case when d.n > 0 then d.on_day end
    from placement p cross join lateral (select ${DAY('decision')} as on_day, ${DRAW('unsent')} % 100 as n) d
    where p.external_id like 'B-%';
  insert into document (id, stream, number, tenant, kind, addressee, person, part, version, state, made_at, made_by, signed_at, signed_by,
      signed_role, sent_on, sent_at, sent_by, channel, objection_last_day, data, pdf, mac)
    select md5(p.id::text || x.addressee)::uuid, p.id, x.number, p.tenant, 'lump-sum-decision', x.addressee, p.candidate, 'decision-2', 1,
      d.state, d.at, p.owner, case when d.state <> 'made' then d.at end, case when d.state <> 'made' then '${memberId('reviewer')}' end,
      case when d.state <> 'made' then 'reviewer' end, case when d.state = 'sent' then d.at::date end, case when d.state = 'sent' then d.at end,
      case when d.state = 'sent' then '${memberId('backOffice')}' end, case when d.state = 'sent' then 'letter' end,
      case when d.state = 'sent' then d.at::date + 42 end, '${LETTER}', '${LETTER}', '${LETTER}'
    from placement p cross join (values (101, 'employer'), (102, 'worker')) x(number, addressee)
    cross join lateral (select ${DAY('decision')} + time '10:00' as at,
      case ${DRAW('letter')} % 200 when 0 then 'made' when 1 then 'signed' else 'sent' end as state) d
    where p.external_id like 'B-%';
  insert into measurement (placement, number, tenant, state, kind, urgent, ordered_on, expert_id, registration_number, registration_checked_on,
      visit_on, draft_on, views_until, reported_on, accepted_on, determined_on, wage_value, regular, version)
    select p.id, 1, p.tenant, 'sent', 'first', false, d.on_day, md5('expert ' || ${DRAW('expert')} % 40)::uuid::text, 'RL-1', d.on_day,
      d.on_day + 14, d.on_day + 20, d.on_day + 34, d.on_day + 35, d.on_day + 38, d.on_day + 40, 30 + ${DRAW('value')} % 70, false, 1
    from placement p cross join lateral (select ${DAY('measurement')} - 40 as on_day) d where p.external_id like 'B-%';
  insert into register_message (placement, number, tenant, kind, percentage, code, due_on, informed_on, sent_on, confirmed_on, entry_from,
      state, determined_on)
    select p.id, 1, p.tenant, 'wageValue', 30 + ${DRAW('value')} % 70, '1', d.on_day + 7, d.on_day + 2, d.on_day + 4,
      case when d.state = 'confirmed' then d.on_day + 9 end, case when d.state = 'confirmed' then d.on_day + 9 end, d.state, d.on_day
    from placement p cross join lateral (select ${DAY('measurement')} as on_day,
      case ${DRAW('message')} % 200 when 0 then 'toSend' when 1 then 'sent' when 2 then 'rejected' else 'confirmed' end as state) d
    where p.external_id like 'B-%';
  insert into support (placement, number, tenant, kind, form, hours, rate, provider, from_on, until_on, decided_on, purpose_code)
    select p.id, 1, p.tenant, 'jobcoach', 'internal', 4, 85, null, ${DAY('support')}, ${DAY('support')} + 180, ${DAY('support')} - 5, 'jobcoach'
    from placement p where p.external_id like 'B-%' and ${DRAW('support')} % 5 < 3;
  insert into objection (placement, number, tenant, decision, by, received_on, in_time, committee, term_last_day, outcome, decided_on, stage)
    select p.id, 1, p.tenant, 2, 'employer', d.on_day, true, false, d.on_day + 84, case when d.n > 0 then 'rejected' end,
      case when d.n > 0 then d.on_day + 60 end, case when d.n > 0 then 'decided' else 'received' end
    from placement p cross join lateral (select ${DAY('objection')} as on_day, ${DRAW('open')} % 10 as n) d
    where p.external_id like 'B-%' and ${DRAW('objection')} % 200 = 0;
  insert into complaint (tenant, id, kind, subject, told_by, placement, received_on, last_day, outcome, closed_on, recorded_by, revision, told,
      concluded)
    select p.tenant, md5(p.id::text || 'complaint')::uuid, 'complaint', 'waiting', 'worker', p.id, d.on_day, d.on_day + 42,
      case when d.n > 0 then 'solved' end, case when d.n > 0 then d.on_day + 20 end, p.owner, 1, '${LETTER}', case when d.n > 0 then '${LETTER}' end
    from placement p cross join lateral (select ${DAY('complaint')} as on_day, ${DRAW('open')} % 10 as n) d
    where p.external_id like 'B-%' and ${DRAW('complaint')} % 1000 = 0;
  insert into pathway_row (candidate, number, tenant, entry, kind, from_on, codes, contact, recorded_on, recorded_by)
    select p.candidate, x.number, p.tenant, 1, x.kind, p.opened_on, x.codes, x.contact, p.opened_on, p.owner
    from placement p cross join lateral (values (101, 'ladder', ${CODE(LADDER_STEPS)}, 'reached'),
      (102, 'arrangement', ${CODE(ARRANGEMENTS)}, null), (103, 'education', ${CODE(EDUCATION_LEVELS)}, null)) x(number, kind, codes, contact)
    where p.external_id like 'B-%' and hashtext(p.id::text || x.kind) % 5 <> 0;
  insert into access_log (tenant, at, actor, role, operation, purpose, candidate, placement)
    select p.tenant, timestamptz '2026-06-15 17:00' - ((${DRAW('look')} % 1051200 + n * 7919) % 1051200) * interval '1 minute', p.owner, 'consultant',
      'placement.read', 'behandeling van het dossier', p.candidate, p.id
    from placement p cross join generate_series(1, 10) n where p.external_id like 'B-%';
  commit`;
