import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engine } from '../../src/engine/engine.js';
import { TurnKeeper } from '../../src/documents/turns/turn-keeper.service.js';
import type { KeptRows } from '../../src/journal/kept-rows.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { EmployerYears } from '../../src/payments/employer-years.service.js';
import { KeptInterest } from '../../src/payments/interest-proposals.service.js';
import { StandingMoneyKeeper } from '../../src/payments/standing-money.service.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { AppPool } from '../../src/platform/database.js';
import { QualityApiModule } from '../../src/quality/quality-api.module.js';
import { QualityPass } from '../../src/quality/quality-pass.js';
import { PathwaysApiModule } from '../../src/pathways/pathways-api.module.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

const TENANT = '00000000-0000-4000-8000-000000000001';
const NOW = '2026-06-01';

let api: ApiDriver;
/** Two people at work with a lump sum, and one whose job is only prepared. */
let one: ApiPlacement;
let two: ApiPlacement;
let intake: ApiPlacement;
let candidates: readonly string[];

const owner = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  queryOnce<T>(api.db.urls.owner, sql, values);
const look = () => api.rooms.app.get(QualityPass).run(TENANT, false);
const open = async (): Promise<readonly string[]> => {
  const rows = await owner<{ kind: string; about: string }>(
    `select distinct kind, case stream when $1 then 'one' when $2 then 'two' when $3 then 'intake' else 'other' end as about
     from contradiction where tenant = $4 and solved_on is null order by 1, 2`,
    [one.id, two.id, intake.id, TENANT],
  );
  return rows.map(({ kind, about }) => `${kind} ${about}`);
};

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [QualityApiModule, PathwaysApiModule]);
  one = await decidedLumpSum(api);
  two = await decidedLumpSum(api);
  intake = await api.placement();
  const people = await owner<{ candidate: string }>(
    'select candidate from placement order by array_position($1::uuid[], id)',
    [[one.id, two.id, intake.id]],
  );
  candidates = people.map(({ candidate }) => candidate);
  await api.until('2026-02-02');
  for (const placement of [one, two])
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-02' });
  await api.until(NOW);
  // No letters are made here; of what is simulated none are asked.
  await owner('update placement set simulated = true');
  await new OutcomeProjector(api.rooms.app.get(AppPool), api.rooms.app.get(PersonSexes)).follow(
    TENANT,
    `${NOW}T09:00:00.000Z`,
  );
});

afterAll(async () => {
  await api?.stop();
});

/** Behind the engine's back: what is planted, in which tables, and what must be told of it. */
type Planted = {
  readonly tables: readonly string[];
  readonly sql: () => string;
  readonly told: readonly string[];
  /** How a row is put back, where it cannot be written whole. */
  readonly back?: string;
};
const inContext = (placement: ApiPlacement, path: string, value: string): string =>
  `update instance set snapshot = jsonb_set(snapshot::jsonb, '{context,${path}}', '${value}')::text
   where stream = '${placement.id}' and name = 'placement';`;
const over = (placement: ApiPlacement, state: string): string =>
  `update placement_outlook set employment = '${state}' where placement = '${placement.id}';`;
/** A pay run stands in some stream; which one does not matter to who only adds lines up. */
const paid = (placement: ApiPlacement, month: string): string =>
  `insert into pay_run (id, tenant, number, month, pay_on, state, prepared_by, prepared_on, total, line_count, hold_count,
     postponed, left_out) values ('${candidates[0]}', '${TENANT}', 99, '${month}', '${NOW}', 'released', 'x', '${NOW}', 100, 1, 0, 0, '{}');
   insert into pay_line (run, placement, month, tenant, entitled, paid_before, amount, reason, changed, estimate, as_known_entry)
     values ('${candidates[0]}', '${placement.id}', '${month}', '${TENANT}', 100, 0, 100, 'x', '{}', false, 1);`;
const PAY = ['pay_line', 'pay_run'];
const sameJob = (): string =>
  `update placement p set candidate = o.candidate, employer = o.employer from placement o
   where p.id = '${two.id}' and o.id = '${one.id}';`;

const PLANTED: Readonly<Record<string, Planted>> = {
  termMissing: {
    tables: ['timer'],
    sql: () => `delete from timer where stream = '${one.id}' and name = 'lumpSumEnds'`,
    told: ['stateNotFromRecord one', 'termMissing one'],
  },
  termUnwanted: {
    tables: ['timer'],
    sql: () =>
      `insert into timer select stream, instance, kind, 'noNewsEnds', due_at, due_on, tenant, data, null from timer
       where stream = '${one.id}' and name = 'lumpSumEnds'`,
    told: ['stateNotFromRecord one', 'termUnwanted one'],
  },
  termMissed: {
    tables: ['timer'],
    sql: () =>
      `update timer set due_at = '2026-05-30T04:00:00Z', due_on = '2026-05-30'
       where stream = '${one.id}' and kind = 'reminder' and due_at = (
         select max(due_at) from timer where stream = '${one.id}' and kind = 'reminder' and fired_entry is null)`,
    told: ['stateNotFromRecord one', 'termMissed one'],
  },
  stateNotFromRecord: {
    tables: ['instance'],
    sql: () => inContext(one, 'sectorFullTimeHours', '"36"'),
    told: ['stateNotFromRecord one'],
  },
  rowNotFromRecord: {
    tables: ['mandate'],
    sql: () => `update mandate set monthly_limit = 999999 where tenant = '${TENANT}' and number = 1`,
    told: ['rowNotFromRecord other'],
  },
  figureNotFromRecord: {
    tables: ['outcome_placement'],
    sql: () => `update outcome_placement set body = replace(body, '2026-02-02', '2026-02-01') where id = '${one.id}'`,
    told: ['figureNotFromRecord one'],
    back: 'update outcome_placement o set body = s.body from saved_outcome_placement s where s.id = o.id',
  },
  paidWithoutDecision: {
    tables: PAY,
    sql: () => paid(intake, '2026-03'),
    told: ['paidBeforeStart intake', 'paidWithoutDecision intake', 'rowNotFromRecord other'],
  },
  dueWithoutDecision: {
    tables: ['entitlement_month'],
    sql: () =>
      `insert into entitlement_month (placement, month, version, tenant, as_known_entry, amount, kind, provisional, estimate,
         hold_days, withheld, advance, explanation, basis, at)
       values ('${intake.id}', '2026-03', 1, '${TENANT}', 1, 100, 'lumpSum', false, false, 0, 0, 0, 'x', '', '${NOW}')`,
    told: ['dueWithoutDecision intake'],
  },
  paidOutsideDecision: {
    tables: PAY,
    sql: () => paid(one, '2025-11'),
    told: ['paidOutsideDecision one', 'rowNotFromRecord other'],
  },
  paidAfterJob: {
    tables: [...PAY, 'contract'],
    sql: () => `${paid(one, '2026-05')} update contract set valid_until = '2026-03-15' where placement = '${one.id}'`,
    told: ['paidAfterJob one', 'rowNotFromRecord other', 'stateNotFromRecord one'],
  },
  decisionNotSent: {
    tables: ['decision'],
    sql: () => `update decision set sent_to_worker_on = null where placement = '${one.id}'`,
    told: ['decisionNotSent one', 'stateNotFromRecord one'],
  },
  decisionWithoutLetter: {
    tables: ['placement'],
    sql: () => `update placement set simulated = false where id = '${one.id}'`,
    told: ['decisionWithoutLetter one'],
  },
  subsidyAfterJob: {
    tables: ['placement_outlook', 'ending'],
    sql: () =>
      `${over(one, 'ended')} insert into ending (placement, number, tenant, last_day, reason)
         values ('${one.id}', 1, '${TENANT}', '2026-03-15', 'resigned')`,
    told: ['rowNotFromRecord one', 'stateNotFromRecord one', 'subsidyAfterJob one'],
  },
  measurementAfterJob: {
    tables: ['placement_outlook', 'measurement'],
    sql: () =>
      `${over(one, 'notComeAbout')} insert into measurement (placement, number, tenant, state)
         values ('${one.id}', 1, '${TENANT}', 'ordered')`,
    told: ['measurementAfterJob one', 'rowNotFromRecord one', 'stateNotFromRecord one'],
  },
  messageWithoutEntry: {
    tables: ['placement_outlook', 'register_message'],
    sql: () =>
      `${over(one, 'notComeAbout')} insert into register_message (placement, number, tenant, state)
         values ('${one.id}', 1, '${TENANT}', 'toSend')`,
    told: ['messageWithoutEntry one', 'rowNotFromRecord one', 'stateNotFromRecord one'],
  },
  entryWithoutValue: {
    tables: ['placement_outlook', 'instance'],
    sql: () =>
      `${inContext(one, 'registeredOn', '"2026-05-01"')}
       update placement_outlook set registered = true where placement = '${one.id}'`,
    told: ['entryWithoutValue one', 'stateNotFromRecord one'],
  },
  secondSubsidy: {
    tables: ['placement'],
    sql: sameJob,
    told: ['secondSubsidy other', 'stateNotFromRecord two'],
  },
  sameJobTwice: {
    tables: ['placement', 'placement_outlook'],
    sql: () =>
      `update placement p set candidate = o.candidate, employer = o.employer from placement o
       where p.id = '${intake.id}' and o.id = '${one.id}'; ${over(intake, 'running')}`,
    told: ['rowNotFromRecord intake', 'sameJobTwice other', 'stateNotFromRecord intake'],
  },
  lumpSumAgain: {
    tables: ['placement', 'instance'],
    sql: () =>
      `${sameJob()} ${inContext(one, 'lastRightEndedOn', '"2026-02-20"')} ${inContext(two, 'lumpSum,from', '"2026-03-01"')}`,
    told: ['lumpSumAgain two', 'stateNotFromRecord one', 'stateNotFromRecord two'],
  },
  personTwice: {
    tables: ['person_index'],
    sql: () =>
      `insert into person_index (tenant, person, kind, hash)
       select '${TENANT}', c::uuid, 'bsn', '\\x01' from unnest('{${candidates.slice(0, 2).join(',')}}'::text[]) c`,
    told: ['personTwice other'],
  },
};

/** @returns what puts the tables back as they were */
async function plant({ tables, sql, back }: Planted): Promise<() => Promise<unknown>> {
  await owner(`${tables.map((table) => `create table saved_${table} as table ${table};`).join(' ')} ${sql()}`);
  const whole = tables
    .toReversed()
    .map((table) => `delete from ${table}; insert into ${table} select * from saved_${table};`);
  const dropped = tables.map((table) => `drop table saved_${table};`);
  return () => owner([...(back === undefined ? whole : [`${back};`]), ...dropped].join(' '));
}

describe('Contradictions', () => {
  it('are none when all is well, and the list says when and over what was looked', async () => {
    await look();
    expect(await open()).toEqual([]);
    const { body, status } = await api.as('manager.gooi').get('/quality/contradictions');
    expect({ status, open: body.open, checked: body.checked }).toMatchObject({
      status: 200,
      open: [],
      checked: { checkedOn: NOW, placements: 3, allSince: NOW, withinDays: 1 },
    });
    expect((await api.as('consultant.gooi').get('/quality/contradictions')).status).toBe(403);
    expect((await api.as('regional-coordinator.gooi').get('/quality/contradictions')).status).toBe(403);
  });

  it.each(Object.entries(PLANTED))('%s: found when it is planted, gone once it is mended', async (_kind, planted) => {
    const mend = await plant(planted);
    await look();
    const found = (await open()).map((said) => said.replace(/^secondSubsidy (one|two)|^sameJobTwice (one|intake)/, (told) => `${told.split(' ')[0]} other`)); // prettier-ignore
    // What stood open before is gone: it is told by no other.
    await mend();
    expect(found).toEqual(planted.told);
  });

  it('keep the day they were found and tell where they are mended, without a name', async () => {
    const mend = await plant({ ...(PLANTED['decisionNotSent'] as Planted) });
    await look();
    await api.until('2026-06-02');
    await look();
    const { body } = await api.as('manager.gooi').get('/quality/contradictions');
    expect(body.open).toContainEqual(
      expect.objectContaining({
        kind: 'decisionNotSent',
        stream: one.id,
        municipality: '0402',
        foundOn: NOW,
        lastSeenOn: '2026-06-02',
        sentence: 'Besluit 1 is genomen op 12 januari 2026 en nog niet verstuurd aan de werknemer.',
        mendAt: `/plaatsingen/${one.id}/documenten`,
      }),
    );
    expect(JSON.stringify(body)).not.toContain('Zwaanendaal');
    await mend();
    await look();
    const after = await api.as('manager.gooi').get('/quality/contradictions');
    expect(await open()).toEqual([]);
    expect(after.body).toMatchObject({ open: [], solved: expect.arrayContaining([expect.objectContaining({ kind: 'decisionNotSent', solvedOn: '2026-06-02' })]) }); // prettier-ignore
    expect((await api.as('manager.weesp').get('/quality/contradictions')).body.solved).toEqual([]);
  });
});

describe('A file that went along to another body (M50)', () => {
  const succeed = (placement: ApiPlacement, successor: string) =>
    api.rooms.app.get(Engine).dispatch(
      { tenant: TENANT, tenants: [TENANT] },
      {
        kind: 'event',
        stream: placement.id,
        instance: 'placement',
        actor: { id: 'system', role: 'system', tenant: TENANT },
        event: { type: 'body.succeeded', from: '2026-06-01', municipality: '0363', successor },
      },
    );

  it('is looked at as before when its successor works here, and not when it decides elsewhere', async () => {
    await succeed(one, 'amsterdam');
    await succeed(two, 'weesp');
    const mend = await plant({
      tables: ['decision'],
      sql: () => `update decision set sent_to_worker_on = null where placement in ('${one.id}', '${two.id}')`,
      told: [],
    });
    await look();
    const found = await open();
    await mend();
    expect(found).toEqual(['decisionNotSent two', 'stateNotFromRecord one', 'stateNotFromRecord two']);
  });
});

describe('A list that is kept beside the files', () => {
  it('is told when somebody wrote in it behind the product, and is right again at once', async () => {
    const { app } = api.rooms;
    const keepers = [StandingMoneyKeeper, EmployerYears, KeptInterest, TurnKeeper] as const;
    for (const keeper of keepers) {
      await app.get<KeptRows>(keeper, { strict: false }).level({ tenant: TENANT, tenants: [TENANT] }, true);
    }
    await look();
    expect(await open()).toEqual([]);
    const kept = () => queryOnce(api.db.urls.owner, 'select * from placement_money order by placement');
    const before = await kept();
    await owner(`update placement_money set to_pay = to_pay + 100 where placement = '${one.id}'`);
    await look();
    expect(await open()).toEqual(['keptNotFromRecord one']);
    expect(await kept()).toEqual(before);
    await look();
    expect(await open()).toEqual([]);
    // What moved meanwhile is another row, and no fault.
    await api.until('2026-07-01');
    await look();
    expect((await open()).filter((told) => told.startsWith('kept'))).toEqual([]);
  });
});

describe('Completeness (G18)', () => {
  it('says per municipality how many files lack what, and leads to the form where each is mended', async () => {
    const [first, second] = candidates;
    const record = (candidate: string | undefined, facts: readonly object[]) =>
      api.as('consultant.gooi').post(`/candidates/${candidate}/pathway`).set('If-Match', '"1"').send({ facts });
    await record(first, [
      { kind: 'ladder', from: NOW, step: 'unknown', contact: 'notReached' },
      { kind: 'education', from: NOW, level: 'mbo2' },
    ]);
    await record(second, [{ kind: 'ladder', from: NOW, step: '4' }]);
    const { body } = await api.as('manager.gooi').get('/quality/completeness');
    const missing = { ladder: 2, arrangement: 3, education: 2, interests: 3, profile: 3, workConclusion: 3 };
    expect(body.items).toEqual([{ municipality: '0402', people: 3, notReached: 1, complete: 0, missing }]);
    const list = await api.as('consultant.gooi').get('/quality/completeness/0402/ladder');
    // Who was not reached counts as every other, and comes last.
    expect(list.body.items).toEqual([
      { candidate: candidates[2], notReached: false, mendAt: `/personen/${candidates[2]}/op-weg/ladder` },
      { candidate: first, notReached: true, mendAt: `/personen/${first}/op-weg/ladder` },
    ]);
    expect((await api.as('manager.weesp').get('/quality/completeness')).body.items).toEqual([]);
    expect((await api.as('finance.gooi').get('/quality/completeness')).status).toBe(403);
  });

  it('seeds 14: focus groups are counted for who may count, small ones not', async () => {
    const told = { facts: [{ kind: 'focusGroups', from: NOW, groups: ['singleParent'] }] };
    await api.as('consultant.gooi').post(`/candidates/${candidates[0]}/pathway`).set('If-Match', '"2"').send(told);
    const { body } = await api.as('manager.gooi').get('/focus-groups');
    expect(body.items).toContainEqual({ group: 'singleParent', persons: 'fewerThanFive' });
    expect((await api.as('regional-coordinator.gooi').get('/focus-groups')).status).toBe(403);
  });
});
