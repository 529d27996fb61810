import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OriginsApiModule } from '../../src/origins/origins-api.module.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { SealKeys } from '../../src/record/seal-keys.js';
import { Sealer } from '../../src/record/sealer.js';
import { SubsidiesApiModule } from '../../src/subsidies/subsidies-api.module.js';
import { queryOnce } from '../support/databases.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { decidedLumpSum, measured } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';

let api: ApiDriver;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [OriginsApiModule, SubsidiesApiModule]);
});

afterAll(async () => {
  await api?.stop();
});

const SIXTY = {
  regular: false,
  tasks: [
    { share: 60, pace: 80, quality: 90, netWorkingTime: 100 },
    { share: 40, pace: 50, quality: 90, netWorkingTime: 90 },
  ],
  sealed: { tasks: [{ name: 'Broden inpakken', explanation: 'Aan de lijn' }, { name: 'Vloer vegen' }] },
};

describe('The straight road, each step by its own role', () => {
  let placement: ApiPlacement;

  beforeAll(async () => {
    placement = await decidedLumpSum(api, { externalId: 'Z-2026-9' });
  });

  it('grants the lump sum and waits for the first day', async () => {
    expect(await placement.tracks()).toMatchObject({
      employment: 'agreed',
      subsidy: 'lumpSumGranted',
      decision: 'none',
    });
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/decisions`);
    expect(body.items).toMatchObject([{ number: 1, kind: 'lumpSum', sentToEmployerOn: '2026-01-12' }]);
  });

  it('runs from the confirmed first day, six months by the calendar (B2, D6)', async () => {
    await api.until('2026-02-03');
    expect(await placement.tracks()).toMatchObject({ employment: 'awaitingStart' });
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
    const { instances } = await placement.view();
    expect(instances[0]?.waitsFor).toContainEqual({
      name: 'lumpSumEnds',
      label: 'Eerste dag na de vaste loonkostensubsidie',
      dueOn: '2026-08-02',
    });
  });

  it('is measured by the expert and determined by somebody else', async () => {
    await api.until('2026-06-01');
    await measured(api, placement, SIXTY);
    expect(await placement.facts()).toMatchObject({ value: { wageValue: 59, regular: false } });
    const { body } = await api.as('expert.gooi').get(`${placement.path}/measurements/1/tasks`);
    expect(body.tasks.map((task: { name: string }) => task.name)).toEqual(['Broden inpakken', 'Vloer vegen']);
    const determination = await api.as('expert.gooi').get(`${placement.path}/measurements/1/determination`);
    expect(determination.body).toMatchObject({ wageValue: 59, determinedOn: '2026-06-03', sentOn: '2026-06-03' });
    const views = await api.as('expert.gooi').get(`${placement.path}/measurements/1/views`);
    expect(views.body.said).toHaveLength(3);
    expect(views.body.said[2].sealed.points[0].answer).toBe('Er is een hele week gekeken.');
  });

  it('informs the person before the message to the register goes (A7, A8)', async () => {
    expect(await placement.tracks()).toMatchObject({ register: 'toInform' });
    await placement.does('back-office', 'person.informed', { informedOn: '2026-06-03', channel: 'letter' });
    await placement.step('back-office', 'messages/1/sending', {
      sentOn: '2026-06-03',
      employerLetterOn: '2026-06-03',
      formatVersion: '2017.1',
    });
    expect(await placement.tracks()).toMatchObject({ register: 'reported' });
    await placement.step('back-office', 'messages/1/confirmation', {
      confirmedOn: '2026-06-03',
      entryFrom: '2026-06-03',
    });
    expect(await placement.tracks()).toMatchObject({ register: 'confirmed' });
  });

  it('pays by the measured value from the first day after the lump sum: Banenafspraak', async () => {
    await placement.decides('measured', {}, '2026-06-03');
    expect(await placement.tracks()).toMatchObject({ subsidy: 'measuredLater' });
    await api.until('2026-08-02');
    expect(await placement.tracks()).toMatchObject({ subsidy: 'measuredRunning' });
    expect((await placement.view()).summary).toMatchObject({ outcome: 'banenafspraak' });
    const { body } = await api.as('finance.gooi').get(`${placement.path}/facts`);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'measuredGrant',
        from: '2026-08-02',
        value: expect.objectContaining({ wageValue: 59 }),
      }),
    );
  });

  it('tells the whole story in Dutch, with who did it and what was said', async () => {
    const all: { sentence: string; type: string; sealed: unknown }[] = [];
    let path: string | null = `${placement.path}/journal?limit=10`;
    while (path !== null) {
      const { body, status } = await api.as('consultant.gooi').get(path);
      expect(status).toBe(200);
      all.push(...body.items);
      path = body.next === null ? null : `${placement.path}/journal?limit=10&cursor=${body.next}`;
    }
    const sentences = all.map(({ sentence }) => sentence);
    expect(sentences[0]).toBe('Sanne de Boer heeft de plaatsing geopend.');
    expect(sentences).toContain('Ingrid Postma heeft de vaste loonkostensubsidie toegekend.');
    expect(sentences).toContain('Eerste dag van de subsidie naar loonwaarde: deze dag is aangebroken.');
    const draft = all.find(({ type }) => type === 'draft.made');
    expect(draft?.sealed).toMatchObject({ tasks: [{ name: 'Broden inpakken' }, { name: 'Vloer vegen' }] });
  });

  it('looks back to any earlier day', async () => {
    const then = async (at: string) => (await api.as('consultant.gooi').get(`${placement.path}/history?at=${at}`)).body;
    const march = await then('2026-03-01');
    expect(march.tracks).toContainEqual(expect.objectContaining({ track: 'subsidy', state: 'lumpSumRunning' }));
    expect(march.instances).toHaveLength(1);
    expect((await api.as('consultant.gooi').get(`${placement.path}/history?at=2025-01-01`)).status).toBe(404);
  });

  it('says how a state came about on any day, computed anew and covered by a seal', async () => {
    const origin = async (query: string) => api.as('consultant.gooi').get(`${placement.path}/origin?${query}`);
    expect((await origin('part=placement')).body.proof).toMatchObject({ differences: [], seal: null });
    const { app } = api.rooms;
    await new Sealer(app.get(AppPool), app.get(Clock), new SealKeys(app.get(Keys))).seal(GOOI, 'daily');
    const then = (await origin('part=measurement-1&on=2026-06-02')).body;
    expect(then.proof).toMatchObject({ differences: [], seal: { number: 1, day: '2026-08-02', holds: true } });
    expect(then.after).toBeGreaterThan(0);
    expect(then.entries.length).toBeGreaterThan(1);
    expect(then.entries.every(({ at }: { at: string }) => at < '2026-06-02T22:00:00.000Z')).toBe(true);
    expect(then.entries[0].sentence).toContain('een loonwaardemeting in gang gezet');
    expect(then.parts).not.toContain('decision-2');
    const decision = (await origin('part=decision-1')).body;
    expect(decision.decision).toMatchObject({ kind: 'lumpSum', decided_on: '2026-01-12' });
    expect(decision.entries.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Sanne de Boer heeft een besluit voorbereid.',
      'Ingrid Postma heeft de vaste loonkostensubsidie toegekend.',
      'Femke Jansen heeft het besluit verstuurd.',
      'Femke Jansen heeft het besluit verstuurd.',
    ]);
    expect((await origin('part=iets')).status).toBe(404);
    expect((await origin('part=placement&on=2025-01-01')).status).toBe(404);
    expect((await api.as('finance.gooi').get(`${placement.path}/origin`)).status).toBe(403);
  });

  it('says what of an amount was known on a day, and what changed it since, by which decision and mandate', async () => {
    const path = `${placement.path}/entitlement/origin?month=2026-08`;
    const { body } = await api.as('finance.gooi').get(`${path}&on=2026-06-02`);
    const now = await api.as('finance.gooi').get(`${placement.path}/entitlement?month=2026-08`);
    expect(body.now.amount).toBe(now.body.amount);
    expect(body.known.amount).not.toBe(body.now.amount);
    expect(body.changes).toMatchObject([
      {
        from: 'file',
        before: body.known.amount,
        after: body.now.amount,
        sentence: expect.stringContaining('naar loonwaarde toegekend'),
      },
    ]);
    expect(body.decisions).toContainEqual(
      expect.objectContaining({ number: 2, kind: 'measured', takenAfter: true, mandate: expect.any(Object) }),
    );
    expect(body).toMatchObject({ lines: [], paidThen: '0.00', proof: { differences: [] } });
  });

  it('does not hide that a row is another than its record', async () => {
    const put = (value: number) =>
      queryOnce(api.db.superuserUrl, 'update measurement set wage_value = $2 where placement = $1', [
        placement.id,
        value,
      ]);
    await put(12);
    const { body } = await api.as('manager.gooi').get(`${placement.path}/origin?part=measurement-1`);
    expect(body.proof.differences.join('\n')).toContain('measurement');
    await put(59);
    const mended = await api.as('manager.gooi').get(`${placement.path}/origin?part=measurement-1`);
    expect(mended.body.proof.differences).toEqual([]);
  });

  it('shows where it is and has been in the statechart', async () => {
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/statechart`);
    const state = (path: string) => body.states.find((one: { path: string }) => one.path === path);
    expect(state('open.subsidy.measuredRunning')).toMatchObject({ active: true, label: 'Subsidie naar loonwaarde' });
    expect(state('open.subsidy.lumpSumRunning')).toMatchObject({ active: false, been: true });
    expect(state('open.subsidy.refused')).toMatchObject({ active: false, been: false });
  });

  it('keeps what is personal out of every row, entry and snapshot', async () => {
    const rows = await everyText(placement.id);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.join('\n')).not.toMatch(/Zwaanendaal|Noortje|1996-05-04|Broden inpakken|maandag/);
  });
});

async function everyText(id: string): Promise<readonly string[]> {
  const rows = await queryOnce<{ text: string }>(
    api.db.superuserUrl,
    `select body as text from journal_entry where stream = $1 union all select snapshot from instance where stream = $1
     union all select data::text from outbox where stream = $1 union all select data::text from inbox_item where stream = $1`,
    [id],
  );
  return rows.map(({ text }) => text);
}

describe('A wage value of 100 percent', () => {
  let regular: ApiDriver;
  let placement: ApiPlacement;

  beforeAll(async () => {
    regular = await ApiDriver.start('2026-01-12');
    placement = await decidedLumpSum(regular);
    await regular.until('2026-02-03');
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
    await regular.until('2026-06-01');
    await measured(regular, placement, { regular: true, tasks: [] });
  });

  afterAll(async () => {
    await regular?.stop();
  });

  it('leads to no entry in the register (A6)', async () => {
    expect(await placement.tracks()).toMatchObject({ register: 'notApplicable', subsidy: 'lumpSumRunning' });
  });

  it('ends the subsidy after the lump sum and goes on as regular work with aftercare (M27)', async () => {
    await placement.decides('end', { from: '2026-08-02', ground: 'fullWageValue' }, '2026-06-03');
    expect(await placement.tracks()).toMatchObject({ subsidy: 'endingLater' });
    await regular.until('2026-08-02');
    expect(await placement.tracks()).toMatchObject({ subsidy: 'ended', employment: 'running', aftercare: 'running' });
    expect((await placement.view()).summary.outcome).toBe('regularWork');
    const { body } = await regular.as('consultant.gooi').get('/placements?outcome=regularWork');
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([placement.id]);
  });
});
