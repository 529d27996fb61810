import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { inSession } from '../../src/journal/session-work.js';
import type { OutcomeRow } from '../../src/outcomes/outcome-row.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { AgeGroupPass, ageGroupOn } from '../../src/particulars/age-group-pass.js';
import { AgreedContractPass } from '../../src/particulars/agreed-contract-pass.js';
import { AgreedContracts } from '../../src/particulars/agreed-contracts.service.js';
import { particularFaults } from '../../src/particulars/particulars-check.js';
import { MendedFields } from '../../src/people/mended-fields.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { decidedElsewhere } from '../../src/placements/other-body.js';
import { PlacementFiles } from '../../src/placements/placement-files.service.js';
import { AppPool } from '../../src/platform/database.js';
import { ApiDriver, DRAFT, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';

let api: ApiDriver;
let pool: AppPool;
let placement: ApiPlacement;

const START = '2026-02-02';
const ALL = [
  { kind: 'reason', from: START, code: 'employerCouldNotWait' },
  { kind: 'job', from: START, carved: true, sector: 'retail', sealed: { title: 'Vakkenvuller' } },
  { kind: 'match', from: START, source: 'halloWerk' },
  { kind: 'references', from: START, sealed: { references: [{ system: 'halloWerk', reference: 'HW-20391' }] } },
  { kind: 'arrangement', from: START, level: '3' },
  { kind: 'programme', from: START, programme: 'ips', budgetLine: 'PERS-2026' },
  { kind: 'socialReturn', from: START, applies: true, contract: 'SR-2025-014' },
  { kind: 'form', from: START, form: 'secondment' },
  { kind: 'buddy', from: START, named: true, trained: true, sealed: { name: 'Bea Kassier' } },
];

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  pool = new AppPool(api.db.urls.app, { max: 2 });
  placement = await api.placement();
});

afterAll(async () => {
  await pool.close();
  await api.stop();
});

const record = (body: object, revision: number, role = 'consultant', key?: string) => {
  const sent = api.as(`${role}.gooi`).post(`${placement.path}/particulars`).set('If-Match', `"${revision}"`);
  return (key === undefined ? sent : sent.set('Idempotency-Key', key)).send(body);
};
const read = (role = 'consultant') => api.as(`${role}.gooi`).get(`${placement.path}/particulars`);
const revision = async (): Promise<number> => Number(String((await read()).headers['etag']).replaceAll('"', ''));
const faults = () => inSession(pool, { tenant: GOOI, tenants: [GOOI] }, (client) => particularFaults(client, GOOI));

describe('Particulars of a placement', () => {
  it('are recorded in one entry, once, with names and job title sealed (seeds 1, 8, 9, 10, 11, 18, 36, 47)', async () => {
    expect((await record({ items: ALL }, 0, 'consultant', 'all')).status).toBe(204);
    expect((await record({ items: ALL }, 0, 'consultant', 'all')).status).toBe(204);
    const { body } = await read();
    expect(body.items).toHaveLength(ALL.length);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'job',
        standing: 'inForce',
        value: { carved: true, sector: 'retail' },
        sealed: { title: 'Vakkenvuller' },
      }),
    );
    const [entry] = await queryOnce(
      api.db.urls.owner,
      "select body from journal_entry where type = 'particulars.recorded'",
    );
    expect(String(entry?.['body'])).not.toMatch(/Vakkenvuller|HW-20391|Kassier/);
  });

  it('tell every fault at once, and record nothing of it', async () => {
    const { status, body } = await record(
      {
        items: [
          { kind: 'match', source: 'telepathie' },
          { kind: 'buddy', named: true },
          { kind: 'contracts', contracts: [{ from: START, hours: '32', sectorFullTimeHours: '40' }] },
        ],
      },
      await revision(),
    );
    expect(status).toBe(400);
    const fields = body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['items.0.source', 'items.1.sealed.name', 'items.2.contracts']));
  });

  it('keep what held before: a later day is a change, the same day a correction, and a mistake is taken back', async () => {
    const seen = await revision();
    expect((await record({ items: [{ kind: 'arrangement', from: '2026-06-01', level: '2' }] }, seen)).status).toBe(204);
    expect((await record({ items: [{ kind: 'match', from: START, source: 'wsp' }] }, seen)).status).toBe(412);
    const items = [{ kind: 'match', from: START, source: 'wsp' }];
    const withdrawn = [{ kind: 'socialReturn', from: START }];
    expect((await record({ items, withdrawn }, await revision())).status).toBe(204);
    const { body } = await read();
    const standing = (kind: string) =>
      body.items
        .filter((one: { kind: string }) => one.kind === kind)
        .map((one: { from: string; standing: string }) => [one.from, one.standing]);
    expect(standing('arrangement')).toEqual([
      ['2026-06-01', 'later'],
      [START, 'inForce'],
    ]);
    expect(standing('match')).toEqual([
      [START, 'inForce'],
      [START, 'replaced'],
    ]);
    expect(standing('socialReturn')).toEqual([
      [START, 'withdrawn'],
      [START, 'replaced'],
    ]);
    expect((await record({ withdrawn }, await revision())).status).toBe(400);
  });

  it('M41: a WSP adviser records the match and sees neither reason nor arrangement', async () => {
    const kinds = (await read('wsp-adviser')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['job', 'match', 'buddy']));
    expect(kinds.filter((kind: string) => ['reason', 'arrangement', 'programme'].includes(kind))).toEqual([]);
    const own = { items: [{ kind: 'jobhunter', group: 'from27' }] };
    expect((await record(own, await revision(), 'wsp-adviser')).status).toBe(204);
    const other = { items: [{ kind: 'arrangement', level: '4' }] };
    expect((await record(other, await revision(), 'wsp-adviser')).status).toBe(403);
  });

  it('reach the figures, as they were at the start and with what came later', async () => {
    await new OutcomeProjector(pool, api.rooms.app.get(PersonSexes)).follow(GOOI, '2026-12-31T00:00:00.000Z');
    const [row] = await queryOnce(api.db.urls.owner, 'select body from outcome_placement');
    expect(JSON.parse(String(row?.['body'])) as OutcomeRow).toMatchObject({
      reason: 'employerCouldNotWait',
      source: 'wsp',
      arrangement: '3',
      arrangements: [
        [START, '3'],
        ['2026-06-01', '2'],
      ],
      programme: 'ips',
      budgetLine: 'PERS-2026',
      form: 'secondment',
      split: 'lent',
      carved: 'yes',
      externalReference: 'yes',
      references: ['halloWerk'],
      socialReturn: null,
      socialReturnContract: null,
      permanent: false,
      buddy: 'yes',
      buddies: [[START, null, true]],
    });
  });

  it('hold in which age group the worker was on the first day, and follow that day and a mended birth date (seeds 8)', async () => {
    const other = await decidedLumpSum(api);
    await api.until('2026-02-03');
    await other.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
    const { app } = api.rooms;
    const pass = new AgeGroupPass(
      pool,
      app.get(FactWriter, { strict: false }),
      app.get(PersonVault, { strict: false }),
      app.get(MendedFields, { strict: false }),
    );
    const groups = () =>
      queryOnce(
        api.db.urls.owner,
        `select from_on::text, value from placement_particular where kind = 'ageGroup' and placement = '${other.id}' order by entry`,
      );
    const counted = async () => {
      await new OutcomeProjector(pool, app.get(PersonSexes)).followAll(GOOI, '2026-12-31T00:00:00.000Z');
      const [row] = await queryOnce(api.db.urls.owner, `select body from outcome_placement where id = '${other.id}'`);
      return (JSON.parse(String(row?.['body'])) as OutcomeRow).ageGroup;
    };
    await pass.run();
    await pass.run();
    const first = { from_on: '2026-02-02', value: { group: 'from27' } };
    expect(await groups()).toEqual([first]);
    expect(await counted()).toBe('from27');
    const path = `/candidates/${(await other.view()).candidate}`;
    const mend = async (birthDate: string) => {
      const { headers: read } = await api.as('consultant.gooi').get(path);
      const change = api.as('consultant.gooi').patch(path).set('If-Match', String(read['etag']));
      expect((await change.send({ person: { birthDate } })).status).toBe(204);
      await pass.run();
      await pass.run();
    };
    // Another day, the same group: nothing is recorded.
    await mend('1998-05-04');
    expect(await groups()).toEqual([first]);
    await mend('1999-05-04');
    expect(await groups()).toEqual([first, { from_on: '2026-02-02', value: { group: 'under27' } }]);
    expect(await counted()).toBe('under27');
    expect(await faults()).toEqual([]);
    expect([ageGroupOn('1999-02-03', '2026-02-02'), ageGroupOn('1999-02-02', '2026-02-02')]).toEqual([
      'under27',
      'from27',
    ]);
  });

  it('M46: while another organisation decides, ours decides nothing, and says who does', async () => {
    const other = await decidedLumpSum(api);
    const tell = (item: object, revision: number) =>
      api
        .as('consultant.gooi')
        .post(`${other.path}/particulars`)
        .set('If-Match', `"${revision}"`)
        .send({ items: [{ kind: 'decidingBody', from: START, ...item }] });
    const half = await tell({ elsewhere: true }, 0);
    expect(half.body.errors.map(({ field }: { field: string }) => field)).toEqual(['items.0.body', 'items.0.ground']);
    expect((await tell({ elsewhere: true, body: 'Gemeente Weesp', ground: 'family' }, 0)).status).toBe(204);
    await other.does('consultant', 'decision.prepared', { ...DRAFT, kind: 'withdrawal', ground: 'dutyBroken' });
    const sign = async () => {
      const { draft } = (await other.facts()) as { readonly draft: { readonly number: number } };
      return other.sends('reviewer', 'withdrawal.decided', { decision: draft.number, decidedOn: '2026-02-03' });
    };
    const refused = await sign();
    expect(refused.body).toMatchObject({ status: 409, code: 'otherBodyDecides' });
    expect(refused.body.detail).toContain('Gemeente Weesp beslist en betaalt');
    const elsewhere = async () => {
      const items = await inSession(pool, { tenant: GOOI, tenants: [GOOI] }, (client) =>
        decidedElsewhere(client, [other.id, placement.id], '2026-02-03'),
      );
      return [...items];
    };
    expect(await elsewhere()).toEqual([[other.id, { body: 'Gemeente Weesp', recorded: false }]]);
    const decided = {
      kind: 'otherDecision',
      from: START,
      decision: 'lumpSum',
      decidedOn: '2026-01-12',
      body: 'Gemeente Weesp',
      until: '2026-08-01',
      monthlyAmount: '1121.76',
      effect: 'paidThere',
      sealed: { reference: 'Z-2026-118' },
    };
    const seenBy = async (role: string) => (await api.as(`${role}.gooi`).get(`${other.path}/particulars`)).body.items;
    const send = async (path: string, item: object) => {
      const { headers: read } = await api.as('consultant.gooi').get(`${path}/particulars`);
      const sent = api.as('consultant.gooi').post(`${path}/particulars`).set('If-Match', String(read['etag']));
      return sent.send({ items: [item] });
    };
    const ours = await send(placement.path, { ...decided, decidedOn: '2099-01-01' });
    expect(ours.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'items.0.decidedOn',
      'items.0.body',
    ]);
    expect((await send(other.path, decided)).status).toBe(204);
    expect(await seenBy('finance')).toContainEqual(
      expect.objectContaining({
        kind: 'otherDecision',
        value: expect.objectContaining({ decision: 'lumpSum', monthlyAmount: '1121.76' }),
        sealed: { reference: 'Z-2026-118', explanation: null },
      }),
    );
    expect(JSON.stringify(await seenBy('wsp-adviser'))).not.toContain('otherDecision');
    const later = { ...decided, decidedOn: '2026-02-02', monthlyAmount: '900.00' };
    const unsaid = await send(other.path, later);
    expect(unsaid.body.errors.map(({ field }: { field: string }) => field)).toEqual(['items.0.amends']);
    expect((await send(other.path, { ...later, amends: true })).status).toBe(204);
    const ended = { ...decided, from: '2026-05-15', decision: 'ended', decidedOn: '2026-02-03', effect: 'unpaid' };
    expect((await send(other.path, { ...ended, monthlyAmount: null, until: null })).status).toBe(204);
    const told = (await seenBy('consultant')).filter(({ kind }: { kind: string }) => kind === 'otherDecision');
    expect(
      told.map(
        ({ standing, endedOn, value }: { standing: string; endedOn: string | null; value: { decidedOn: string } }) => [
          value.decidedOn,
          standing,
          endedOn,
        ],
      ),
    ).toEqual([
      ['2026-02-03', 'later', null],
      ['2026-02-02', 'inForce', '2026-05-14'],
      ['2026-01-12', 'amended', null],
    ]);
    const coach = { support: 'jobcoach', decision: 'granted', decidedOn: '2026-01-13', until: '2026-08-01' };
    const support = { kind: 'otherSupport', from: START, body: 'Gemeente Weesp', sealed: { reference: 'Z-2026-119' } };
    const tooSoon = await send(placement.path, { ...support, supports: [{ ...coach, decidedOn: '2099-01-01' }] });
    expect(tooSoon.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'items.0.supports.0.decidedOn',
      'items.0.body',
    ]);
    expect((await send(other.path, { ...support, supports: [coach] })).status).toBe(204);
    expect(await seenBy('consultant')).toContainEqual(
      expect.objectContaining({
        kind: 'otherSupport',
        value: { body: 'Gemeente Weesp', supports: [coach] },
        sealed: { reference: 'Z-2026-119', explanation: null },
      }),
    );
    // Which support somebody gets is for who works in the whole file.
    expect(JSON.stringify(await seenBy('finance'))).not.toContain('otherSupport');
    expect(await elsewhere()).toEqual([[other.id, { body: 'Gemeente Weesp', recorded: true }]]);
    const { body, headers } = await api.as('finance.gooi').get(`${other.path}/particulars`);
    expect(body.items).toMatchObject([{ kind: 'decidingBody', value: { body: 'Gemeente Weesp' } }, {}, {}, {}]);
    const seen = Number(String(headers['etag']).replaceAll('"', ''));
    expect((await tell({ elsewhere: false }, seen)).status).toBe(204);
    expect((await sign()).status).toBe(200);
  });

  it('seeds 37: a contract that was agreed is asked about once, and goes in with one word of somebody', async () => {
    const other = await decidedLumpSum(api);
    const first = { until: '2026-08-01', permanent: false, hours: '32', sectorFullTimeHours: '40', monthlyWage: null };
    await other.does('consultant', 'contract.received', { from: START, ...first, receivedOn: '2026-02-03' });
    await other.does('back-office', 'start.confirmed', { firstDay: START, confirmedOn: '2026-02-03' });
    const next = { ...first, from: '2026-08-02', until: '2027-02-01', hours: '28', monthlyWage: '900.00' };
    const sequence = { kind: 'contracts', from: START, contracts: [{ ...first, from: START }, next] };
    const sent = api.as('consultant.gooi').post(`${other.path}/particulars`).set('If-Match', '"0"');
    expect((await sent.send({ items: [sequence] })).status).toBe(204);
    const pass = api.rooms.app.get(AgreedContractPass, { strict: false });
    const asked = () =>
      queryOnce<{ recipient: string; due_on: string }>(
        api.db.superuserUrl,
        "select recipient, due_on::text from inbox_item where template = 'contract-as-agreed' and stream = $1",
        [other.id],
      );
    await pass.run();
    expect(await asked()).toEqual([]);
    await api.until('2026-07-06');
    await pass.run();
    await pass.run();
    expect(await asked()).toEqual([{ recipient: 'owner', due_on: '2026-08-02' }]);
    const agreed = api.rooms.app.get(AgreedContracts, { strict: false });
    const consultant = { id: memberOf('consultant.gooi'), role: 'consultant', tenant: GOOI, tenants: [GOOI] } as const;
    await expect(agreed.confirm(consultant, other.id, '2026-09-01')).rejects.toMatchObject({
      code: 'noAgreedContract',
    });
    // M8: what its wage will cause is said before it goes in: 28 hours of 14.99, 52 weeks over 12 months.
    const file = await api.rooms.app.get(PlacementFiles, { strict: false }).toChange(consultant, other.id);
    expect((await agreed.following(consultant, file))?.warnings).toEqual([
      expect.stringMatching(/op 2 augustus 2026 €.1\.818,79 per maand\. Met dit loon stopt de betaling/),
    ]);
    await agreed.confirm(consultant, other.id, '2026-08-02');
    expect(await other.facts()).toMatchObject({
      contract: { number: 3, from: '2026-08-02', until: '2027-02-01', received: false },
    });
    await expect(agreed.confirm(consultant, other.id, '2026-08-02')).rejects.toMatchObject({
      code: 'noAgreedContract',
    });
  });

  it('are compared with the record: a row that was changed in the table is found', async () => {
    expect(await faults()).toEqual([]);
    const spoil =
      "update placement_particular set value = '{\"level\": \"4\"}' where kind = 'arrangement' and from_on > '2026-03-01'";
    await queryOnce(api.db.urls.owner, spoil);
    expect((await faults()).map(({ stream, what }) => `${stream} ${what}`)).toEqual([
      `${placement.id} placement_particular arrangement is not in the table as recorded`,
      `${placement.id} placement_particular arrangement is not in the record`,
    ]);
  });
});
