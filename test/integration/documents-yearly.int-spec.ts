import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { DocumentMaking } from '../../src/documents/document-making.service.js';
import { DocumentReader } from '../../src/documents/document-reader.service.js';
import { DocumentSending } from '../../src/documents/document-sending.service.js';
import { DocumentsApiModule } from '../../src/documents/documents-api.module.js';
import { DocumentsModule } from '../../src/documents/documents.module.js';
import { LetterRunWork } from '../../src/documents/runs/letter-run-work.js';
import { LetterRuns } from '../../src/documents/runs/letter-runs.service.js';
import { TurnKeeper } from '../../src/documents/turns/turn-keeper.service.js';
import { TurnService } from '../../src/documents/turns/turns.service.js';
import { YearlyLetters, type Resets } from '../../src/documents/yearly-letters.service.js';
import { Engine } from '../../src/engine/engine.js';
import { TablesSource } from '../../src/engine/policy-source.js';
import { CaseloadImport } from '../../src/exchange/caseload-import.service.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { EntitlementService } from '../../src/subsidies/entitlement.service.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { A_CONTRACT, ApiDriver, ApiPlacement, memberOf } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { madeUpCaseload } from '../support/made-up-caseload.js';
import { readPdf } from '../support/read-pdf.js';
import { seededBetween } from '../support/seeded.js';

let api: ApiDriver;
let letters: DocumentReader;
let making: DocumentMaking;
let sending: DocumentSending;
let yearly: YearlyLetters;
let runs: LetterRuns;
let work: LetterRunWork;
let placement: ApiPlacement;

const as = (username: string): SessionActor => {
  const user = demoUserOf(username);
  if (!user) throw new Error(username);
  return { id: user.member, role: user.role, tenant: user.body.id, tenants: [user.body.id] };
};
const office = as('back-office.gooi');

/** A lump sum from 1 October 2025 until the end of March 2026. */
beforeAll(async () => {
  api = await ApiDriver.start('2025-09-15', [DocumentsModule, DocumentsApiModule]);
  letters = api.rooms.app.get(DocumentReader);
  making = api.rooms.app.get(DocumentMaking);
  sending = api.rooms.app.get(DocumentSending);
  yearly = api.rooms.app.get(YearlyLetters);
  runs = api.rooms.app.get(LetterRuns);
  work = api.rooms.app.get(LetterRunWork);
  placement = await api.placement();
  const on = '2025-09-15';
  await placement.does('consultant', 'targetGroup.determined', {
    determinedOn: on,
    granted: true,
    basis: 'application',
    appliedOn: on,
  });
  const job = { ...A_CONTRACT, from: '2025-10-01', plannedStart: '2025-10-01', agreedOn: on, receivedOn: on };
  await placement.does('consultant', 'employment.agreed', job);
  const left = { agreedOn: on, with: 'employer', how: 'phone', reason: null, secondBy: null };
  await placement.does('consultant', 'measuring.leftOut', left);
  await placement.does('consultant', 'application.received', { receivedOn: on, from: 'employer', personSigned: true });
  await placement.decides('lumpSum', {}, on);
  await api.until('2025-10-02');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2025-10-01', confirmedOn: '2025-10-02' });
  await api.until('2025-12-15');
});

afterAll(async () => {
  await api?.stop();
});

/** All that is still to be made. */
async function due(year: number): Promise<Resets> {
  const resets = await yearly.resets(office, year, { order: 'chance', offset: 0, limit: 1000 });
  if (!resets) throw new Error(`Of ${year} no letters are made.`);
  return resets;
}

describe('The letters of 1 January (B11, M34)', () => {
  it('are those whose amount changes, with what it costs together', async () => {
    const resets = await due(2026);
    expect(resets).toMatchObject({ waiting: 0, letters: 2, placements: 1, difference: '45.33' });
    expect(resets.items).toEqual([
      { placement: placement.id, before: '1331.31', after: '1376.64', forEmployer: true, forWorker: true },
    ]);
  });

  it('are looked at before any of them is made', async () => {
    const { text } = await readPdf(await yearly.previewReset(office, placement.id, 2026));
    expect(text).toContain('Concept');
    expect(text).toContain('Nieuw bedrag per hele maand € 1.376,64');
    expect(text).toContain('De tabellen van 1 januari 2026 tellen');
    expect(await letters.counts(office)).toEqual({});
  });

  it('are made once each, signed by somebody with the mandate, and sent', async () => {
    // Pressed twice at once it is made once, by whichever worker comes first.
    await Promise.all([runs.ask(office, 2026, 'reset'), runs.ask(office, 2026, 'reset')]);
    expect(await runs.last(office, 2026, 'reset')).toMatchObject({ letters: 2, ready: 0, state: 'running' });
    // A worker that made one letter was killed before it said so.
    expect(await yearly.makeReset(office, { placement: placement.id, addressee: 'employer' }, 2026)).toBeDefined();
    expect((await Promise.all([work.step(), work.step()])).filter(Boolean)).toHaveLength(1);
    while (await work.step());
    const done = await runs.last(office, 2026, 'reset');
    expect(done).toMatchObject({ letters: 2, ready: 2, state: 'done', faults: [] });
    expect(await runs.ask(office, 2026, 'reset')).toBeUndefined();
    // The same by API: asked again nothing begins, and who is not of the office asks nothing.
    const byApi = await api.as('back-office.gooi').post('/letter-runs').send({ year: 2026, kind: 'reset' });
    expect([byApi.status, byApi.body.run]).toMatchObject([202, { id: done?.id, letters: 2, ready: 2, state: 'done' }]);
    expect((await api.as('expert.gooi').get('/letter-runs?year=2026&kind=reset')).status).toBe(403);
    expect(
      (await api.as('back-office.gooi').post('/letter-runs').send({ year: 'straks', kind: 'x' })).body.errors,
    ).toHaveLength(2);
    expect(await runs.last(office, 2026, 'reset')).toEqual(done);
    expect(await due(2026)).toMatchObject({ letters: 0, items: [] });
    const made = await letters.inState(office, 'made', { skip: 0, limit: 500 });
    expect(made.map(({ kind, part }) => [kind, part])).toEqual([
      ['yearly-reset', 'year-2026'],
      ['yearly-reset', 'year-2026'],
    ]);
    for (const { id } of made) {
      await expect(sending.sign(office, id)).rejects.toThrow('zelf gemaakt');
      await sending.sign(as('manager.gooi'), id);
      await sending.send(office, id, { sentOn: '2025-12-15', channel: 'portal' });
    }
    const [employer] = await letters.inState(office, 'sent', { skip: 0, limit: 500 });
    expect(employer?.objectionLastDay).toBe('2026-01-26');
  });

  it('are made of the year to come and the one before, and of no other', async () => {
    expect(await yearly.years()).toEqual([2026, 2025]);
    expect(await yearly.resets(office, 2040, { order: 'most', offset: 0, limit: 1 })).toBeUndefined();
    expect(await yearly.portion(office, 2040, { after: undefined, limit: 50 })).toEqual([]);
  });

  it('are refused where nothing changes, whatever a list said', async () => {
    const letter = { placement: placement.id, addressee: 'worker' } as const;
    await expect(yearly.makeReset(office, letter, 2025)).rejects.toMatchObject({
      reasons: ['Het bedrag verandert niet op 1 januari 2025.'],
    });
  });
});

describe('The year statement', () => {
  it('is about all placements of an employer, in the record of the employer', async () => {
    await api.until('2026-01-05');
    const { employer } = await placement.view();
    const id = (await yearly.makeStatement(office, employer, 2025)) ?? '';
    // Asked for again it is there; the list has nothing left.
    expect(await yearly.makeStatement(office, employer, 2025)).toBeUndefined();
    const { text } = await readPdf((await letters.pdf(office, id)).bytes);
    expect(text).toContain('Jaaropgave loonkostensubsidie 2025');
    expect(text).toContain('Noor van der Zwaanendaal');
    // Three months of 1.331,31 (23.5 percent charges, B10).
    expect(text).toContain('Recht over 2025 € 3.993,93');
    await sending.send(office, id, { sentOn: '2026-01-05', channel: 'portal' });
    await expect(letters.pdf(as('wsp-adviser.gooi'), id)).rejects.toThrow('rol');
    const made = await yearly.made(as('finance.gooi'), employer, 2025);
    expect(made).toMatchObject([{ id, state: 'sent', sentOn: '2026-01-05' }]);
    expect(await yearly.made(as('finance.gooi'), employer, 2024)).toEqual([]);
    expect(await yearly.made(as('reader.gooi'), employer, 2025)).toEqual([]);
  });

  it('says so when the people in it do not exist', async () => {
    const { employer } = await placement.view();
    const preview = async (): Promise<string> =>
      (await readPdf(await yearly.previewStatement(office, employer, 2025))).text;
    expect(await preview()).not.toContain('Gesimuleerd dossier');
    const { owner } = api.db.urls;
    await queryOnce(owner, 'update placement set simulated = true where id = $1', [placement.id]);
    expect(await preview()).toContain('Gesimuleerd dossier');
  });
});

describe('What is kept for the letters of 1 January (decision 1840)', () => {
  const session = { tenant: office.tenant, tenants: office.tenants };
  const of = <T>(token: abstract new (...parts: never[]) => T): T => api.rooms.app.get<T>(token, { strict: false });
  const owner = <T extends Record<string, unknown>>(sql: string) => queryOnce<T>(api.db.urls.owner, sql);
  let files: readonly string[] = [];
  const file = (what: string): ApiPlacement =>
    new ApiPlacement(api, files[seededBetween(0, files.length - 1, what)] ?? '', 'gooi');

  const endingInJanuary = () =>
    owner<{ id: string; next: string }>(
      `select placement as id, (valid_until + 1)::text as next from contract
       where valid_until between '2027-01-01' and '2027-01-31' order by placement`,
    );

  /** As it was found before anything was kept: every month of every placement that ever started. */
  async function computed(year: number, elsewhere: readonly string[] = []): Promise<readonly string[]> {
    const standing = await of(EntitlementService).standingUntil(session, `${year}-01`);
    const made = await owner<{ key: string }>(
      `select stream || ' ' || addressee as key from document where kind = 'yearly-reset' and part = 'year-${year}' and state <> 'dropped'`,
    );
    return standing.flatMap(({ placement: { id }, months }) => {
      const [before, after] = [`${year - 1}-12`, `${year}-01`].map((month) =>
        months.find((one) => one.month === month),
      );
      const running = [before, after].every((one) => one?.kind === 'lumpSum' || one?.kind === 'measured');
      if (!running || !before || !after || elsewhere.includes(id)) return [];
      // They came here in November 2026: January of that year was another's to pay and to tell of (B16).
      if (year === 2026 && files.includes(id)) return [];
      if (after.estimate) return [`${id} waits`];
      if (before.amount === after.amount) return [];
      return ['employer', 'worker']
        .filter((to) => !made.some(({ key }) => key === `${id} ${to}`))
        .map((to) => `${id} ${to} ${before.amount} ${after.amount}`);
    });
  }

  async function kept(year: number): Promise<readonly string[]> {
    const { items, level, letters } = await due(year);
    expect(level.behind).toBe(0);
    const lines = items.flatMap(({ placement: id, before, after, forEmployer, forWorker }) => [
      ...(forEmployer ? [`${id} employer ${before} ${after}`] : []),
      ...(forWorker ? [`${id} worker ${before} ${after}`] : []),
    ]);
    expect(letters).toBe(lines.length);
    const waiting = await owner<{ id: string }>(
      `select placement as id from placement_turn where year = ${year} and waiting`,
    );
    return [...lines, ...waiting.map(({ id }) => `${id} waits`)];
  }

  const sameAsComputed = async (elsewhere: readonly string[] = []): Promise<void> => {
    for (const year of [2027, 2026]) {
      expect((await kept(year)).toSorted()).toEqual((await computed(year, elsewhere)).toSorted());
    }
  };

  it('says for a random caseload what computing all of it says, while the new minimum wage is not known', async () => {
    await api.until('2026-11-20');
    const kvkNumber = '60000001';
    const employer = { name: 'Testbakker', kvkNumber, sectorFullTimeHours: '40', acceptDuplicate: true };
    expect((await api.as('consultant.gooi').post('/employers').send(employer)).status).toBe(201);
    const importer = new CaseloadImport(of(AppPool), of(Clock), of(Engine), of(FactWriter), of(PersonVault));
    const actor = { id: 'import', role: 'system', tenant: office.tenant } as const;
    const options = { session, actor, owner: memberOf('consultant.gooi'), dryRun: false };
    const report = await importer.run(madeUpCaseload(30, kvkNumber), options);
    expect(report.faults).toEqual([]);
    files = (
      await owner<{ id: string }>(`select id from placement where external_id like 'R%' order by external_id`)
    ).map(({ id }) => id);
    await sameAsComputed();
    expect((await due(2027)).waiting).toBeGreaterThan(10);
  });

  it('follows a new row of the tables, and a correction of it', async () => {
    for (const [value, correction] of [
      [WAGE_2027.value, false],
      [CORRECTED, true],
    ] as const) {
      const row = { ...WAGE_2027, value, correction };
      const entered = await api.as('administrator.gooi').post('/table-rows').send(row);
      expect(entered.body).toMatchObject({ number: expect.any(Number) });
      const second = await api.as('manager.gooi').post(`/table-rows/${entered.body.number}/confirmation`).send();
      expect(second.status).toBe(204);
      await sameAsComputed();
    }
    expect(await due(2027)).toMatchObject({ waiting: 0 });
    expect((await due(2027)).placements).toBeGreaterThan(10);
  });

  it('follows changes of placements, of a person, of a policy and of letters, in a random order', async () => {
    const made = new Map<string, string>();
    const hours = (index: number) => ({
      from: '2026-12-01',
      hours: String(10 + index),
      sectorFullTimeHours: '40',
      kind: 'fixed',
    });
    const makeOne = async (): Promise<void> => {
      await due(2027);
      const portion = await yearly.portion(office, 2027, { after: undefined, limit: 50 });
      const one = portion[seededBetween(0, portion.length - 1, 'letter', made.size)];
      if (!one) throw new Error('There is nothing to make.');
      made.set((await yearly.makeReset(office, one, 2027)) ?? '', one.placement);
    };
    const changes: readonly (() => Promise<unknown>)[] = [
      async () => file('a').does('consultant', 'hours.changed', hours(3)),
      makeOne,
      async () => file('b').does('consultant', 'hours.changed', hours(9)),
      async () =>
        file('c').does('consultant', 'ending.announced', {
          lastDay: '2026-12-20',
          reason: 'temporaryContractEnded',
          knownOn: '2026-11-20',
        }),
      makeOne,
      async () => making.drop(office, [...made.keys()][0] ?? ''),
      async () =>
        file('g').does('consultant', 'handover.announced', {
          to: 'gemeente-verderop',
          ground: 'moved',
          knownOn: '2026-11-20',
          endsOn: '2026-12-31',
        }),
      async () => {
        const [ending] = await endingInJanuary();
        if (!ending) throw new Error('No contract ends in January.');
        const contract = {
          ...A_CONTRACT,
          from: ending.next,
          until: '2027-12-31',
          permanent: false,
          receivedOn: null,
          toldOn: '2026-11-20',
        };
        await new ApiPlacement(api, ending.id, 'gooi').does('consultant', 'contract.renewed', contract);
      },
      async () => {
        const { candidate } = await file('d').view();
        const path = `/candidates/${candidate}`;
        const { headers } = await api.as('consultant.gooi').get(path);
        const change = api
          .as('consultant.gooi')
          .patch(path)
          .set('If-Match', headers['etag'] ?? '');
        expect((await change.send({ person: { birthDate: '2007-01-15' } })).status).toBe(204);
      },
      async () => {
        const value = { from: '2026-01-01', value: 'nextMonth', ground: 'Collegebesluit', decidedOn: '2026-11-01' };
        const answer = await api
          .as('administrator.gooi')
          .put('/policies/birthdaySplit')
          .set('If-Match', '"0"')
          .send(value);
        expect([answer.status, answer.text]).toEqual([204, '']);
      },
    ];
    const order = changes
      .map((_change, index) => index)
      .toSorted((a, b) => seededBetween(0, 999, 'order', a) - seededBetween(0, 999, 'order', b));
    for (const index of [1, ...order]) {
      await changes[index]?.();
      await sameAsComputed();
    }
  });

  it('leaves a placement that another organisation pays by then to that organisation (M46)', async () => {
    const other = file('e');
    const item = { kind: 'decidingBody', from: '2026-12-10', elsewhere: true, body: 'Gemeente Weesp', ground: 'other' };
    const answer = await api
      .as('consultant.gooi')
      .post(`${other.path}/particulars`)
      .set('If-Match', '"0"')
      .send({ items: [item] });
    expect([answer.status, answer.text]).toEqual([204, '']);
    await sameAsComputed([other.id]);
  });

  it('is the same made anew, and says of when it is while much is computed', async () => {
    const rows = () => owner('select * from placement_turn order by placement, year');
    const before = await rows();
    const ports = {
      pool: of(AppPool),
      turns: of(TurnService),
      policies: of(PolicyReader),
      tables: of(TablesSource),
      clock: of(Clock),
    };
    const warn = (message: string): void => {
      throw new Error(message);
    };
    const keeper = new TurnKeeper({ ...ports, warn, few: 0 });
    await owner('delete from placement_turn');
    await keeper.run();
    expect(await rows()).toEqual(before);
    await owner('update placement_turn set before_amount = 1, after_amount = 2, for_worker = true');
    await keeper.follower.rebuild(office.tenant, await of(Clock).now());
    expect(await rows()).toEqual(before);
    await file('f').does('consultant', 'hours.changed', {
      from: '2026-12-01',
      hours: '11',
      sectorFullTimeHours: '40',
      kind: 'fixed',
    });
    expect((await keeper.level(session, false)).behind).toBe(1);
    await keeper.settled();
    expect((await keeper.level(session, false)).behind).toBe(0);
    await sameAsComputed([file('e').id]);
  });

  it('makes them piece by piece, goes on after a worker that stopped, keeps what failed with why, and can be stopped', async () => {
    const [unchanged] = await owner<{ id: string }>(
      `select placement as id from placement_turn where year = 2027 and not (for_employer or for_worker) and not waiting order by 1`,
    );
    const before = await due(2027);
    await runs.ask(office, 2027, 'reset');
    // A list that is behind has a letter that nobody needs.
    await owner(
      `update placement_turn set for_worker = true, before_amount = 1, after_amount = 2 where year = 2027 and placement = '${unchanged?.id}'`,
    );
    await owner(`update letter_run set claimed_until = '2026-11-20T09:02:00Z' where state = 'running'`);
    expect(await work.step()).toBe(false);
    await queryOnce(api.db.urls.app, "select move_clock('fixed', $1, 0)", ['2026-11-20T09:03:00Z']);
    const standing = () => runs.last(as('manager.gooi'), 2027, 'reset');
    for (let made = await standing(); made?.faults.length === 0; made = await standing()) await work.step();
    const half = await standing();
    expect(half).toMatchObject({ letters: before.letters, state: 'running', askedBy: 'Femke Jansen' });
    expect(half?.faults).toEqual([
      {
        owner: unchanged?.id,
        employerName: null,
        addressee: 'worker',
        why: 'Het bedrag verandert niet op 1 januari 2027.',
      },
    ]);
    await runs.stop(office, 2027, 'reset');
    expect(await work.step()).toBe(false);
    expect(await standing()).toMatchObject({ state: 'stopped', ready: half?.ready });
    // What failed stays on the list.
    expect((await due(2027)).letters).toBe(before.letters + 1 - (half?.ready ?? 0));
    await expect(runs.ask(as('finance.gooi'), 2027, 'reset')).rejects.toThrow('rol');
  });
});

const WAGE_2027 = {
  table: 'minimumWage',
  from: '2027-01-01',
  value: {
    adultAge: 21,
    adult: '15.44',
    age20: '12.35',
    age19: '9.26',
    age18: '7.72',
    age17: '6.10',
    age16: '5.33',
    age15: '4.63',
    bbl20: '9.50',
    bbl19: '8.11',
    bbl18: '7.03',
    referenceMonth: '2407.20',
  },
  source: 'Stcrt. 2026, 99999 (made up)',
  certainty: 'published',
} as const;

const CORRECTED = {
  adultAge: 21,
  adult: '15.60',
  age20: '12.48',
  age19: '9.36',
  age18: '7.80',
  age17: '6.16',
  age16: '5.38',
  age15: '4.68',
  bbl20: '9.59',
  bbl19: '8.19',
  bbl18: '7.10',
  referenceMonth: '2433.60',
};
