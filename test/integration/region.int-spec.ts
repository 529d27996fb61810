import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { inSession } from '../../src/journal/session-work.js';
import { AppPool } from '../../src/platform/database.js';
import { readUwvProfiles } from '../../src/outcomes/uwv-profiles.js';
import { numbersOfPrinted } from '../../src/region/printed-numbers.js';
import { PRINTED_TABLES } from '../../src/region/printed-tables.data.js';
import { OriginsApiModule } from '../../src/origins/origins-api.module.js';
import { DayReplayWork } from '../../src/origins/replays/day-replay-work.js';
import { RegionApiModule } from '../../src/region/region-api.module.js';
import { RegionDailyPass } from '../../src/region/region-daily-pass.js';
import { RegionNumbers } from '../../src/region/region-numbers.service.js';
import { comparePictures } from '../../src/pictures/compare-pictures.js';
import { FigureReader } from '../../src/outcomes/figure-reader.js';
import { costFigure } from '../../src/outcomes/figures/cost-figure.js';
import { regionBodies, rowsOfBody } from '../../src/region/region-bodies.js';
import { FrozenPictures } from '../../src/pictures/frozen-pictures.service.js';
import { PictureDailyPass } from '../../src/pictures/picture-daily-pass.js';
import { ReportDailyPass } from '../../src/scheduled-reports/report-daily-pass.js';
import { PicturesApiModule } from '../../src/pictures/pictures-api.module.js';
import { ScheduledReportsApiModule } from '../../src/scheduled-reports/scheduled-reports-api.module.js';
import { ReportSchedules } from '../../src/scheduled-reports/report-schedules.service.js';
import { ScheduledReports } from '../../src/scheduled-reports/scheduled-reports.service.js';
import { keptRowFaults } from '../../src/running/kept-rows.js';
import { Letterbox } from '../support/letterbox.js';
import { readPdf } from '../support/read-pdf.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let pool: AppPool;
let numbers: RegionNumbers;
let placement: ApiPlacement;

const actorOf = (username: string): SessionActor => {
  const user = demoUserOf(username);
  if (!user) throw new Error(username);
  return { id: user.member, role: user.role, tenant: user.body.id, tenants: [user.body.id] };
};
const administrator = actorOf('administrator.gooi');
const coordinator = actorOf('regional-coordinator.weesp');

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [
    RegionApiModule,
    OriginsApiModule,
    PicturesApiModule,
    ScheduledReportsApiModule,
  ]);
  pool = api.rooms.app.get(AppPool, { strict: false });
  numbers = api.rooms.app.get(RegionNumbers, { strict: false });
  placement = await decidedLumpSum(api);
  await api.until('2026-02-03');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
});

afterAll(async () => {
  await api?.stop();
});

describe('Targets and numbers of the region', () => {
  it('are recorded by an administrator with their source, and read by every body of the region', async () => {
    await numbers.load(administrator, PRINTED_TABLES);
    await numbers.add(administrator, numbersOfPrinted(PRINTED_TABLES));
    const { items } = (await api.as('regional-coordinator.weesp').get('/region/numbers')).body;
    expect(items).toHaveLength(40);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'target', period: '2020', version: 'Werkkamer (landelijke verdeling)' }),
    );
    const printed = await numbers.printed(coordinator);
    expect(printed.find(({ key }) => key === 'ladder')?.rows.at(-1)).toEqual([
      'Som zoals gedrukt',
      '1607',
      '1104',
      '503',
    ]);
  });

  it('E2: a correction takes the place and the old one stays; every fault of a body is told at once', async () => {
    const target = {
      kind: 'target',
      area: '0402',
      period: '2026',
      version: 'Begroting 2026',
      source: 'Raadsbesluit 12 november 2025',
      value: { market: 100, government: 20, total: 120 },
    };
    const send = (username: string, body: object) => api.as(username).post('/region/numbers').send(body);
    expect((await send('administrator.gooi', target)).status).toBe(204);
    expect((await send('administrator.gooi', { ...target, value: { ...target.value, total: 121 } })).status).toBe(204);
    expect((await send('manager.gooi', target)).status).toBe(403);
    const refused = await send('administrator.gooi', { ...target, area: 'Hilversum', period: 'straks', source: '' });
    expect([refused.status, refused.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['area', 'period', 'source'],
    ]);
    const own = (await numbers.history(administrator)).filter(({ kind, area }) => kind === 'target' && area === '0402');
    expect(own.map(({ value, recordedBy }) => [value?.['total'], recordedBy])).toEqual([
      [120, 'Wouter Kok'],
      [121, 'Wouter Kok'],
    ]);
    await numbers.withdraw(administrator, { kind: 'target', area: '0402', period: '2026', version: 'Begroting 2026', source: 'Dubbel ingevoerd' }); // prettier-ignore
    const { items } = (await api.as('manager.weesp').get('/region/numbers')).body;
    expect(items.some(({ kind, area }: typeof target) => kind === 'target' && area === '0402')).toBe(false);
  });

  it('hold what only UWV counts of profiles: the last period counts, until it is taken back (seeds 21)', async () => {
    const place = { kind: 'uwvProfiles', area: '0402', period: '2021-Q3' } as const;
    const value = { withProfile: 400, withoutProfile: 100 };
    await numbers.add(administrator, [{ ...place, version: 'UWV', source: 'UWV, oktober 2021', value }]);
    const ofHilversum = async (until?: string) => {
      const known = await inSession(pool, actorOf('manager.weesp'), (client) => readUwvProfiles(client, until));
      return known.find(({ municipality }) => municipality === '0402');
    };
    expect(await ofHilversum()).toMatchObject({ period: '2021-Q3', ...value });
    expect(await ofHilversum('2026-02-02')).toBeUndefined();
    await numbers.withdraw(administrator, { ...place, version: 'UWV', source: 'Verkeerd overgenomen' });
    expect(await ofHilversum()).toMatchObject({ period: '2020', withProfile: 392, withoutProfile: 122 });
  });

  it('come from a file too: all or none, and with one key once', async () => {
    const file = (rows: string) =>
      api
        .as('administrator.gooi')
        .post('/region/numbers/file')
        .set('Idempotency-Key', 'uwv-2026')
        .attach('file', Buffer.from(`soort;gebied;periode;bron;samen\n${rows}`), 'uwv.csv');
    const before = (await numbers.history(administrator)).length;
    const refused = await file('realisatie;regio;2026;UWV 2026;1.128\nrealisatie;Huizen;2026;;veel');
    expect([refused.status, refused.body.errors.map(({ code }: { code: string }) => code)]).toEqual([
      400,
      ['line-3', 'line-3', 'line-3'],
    ]);
    const good = 'realisatie;regio;2026;UWV 2026;1.128\nrealisatie;0406;2026;UWV 2026;210';
    expect((await file(good)).body).toEqual({ recorded: 2 });
    expect((await file(good)).body).toEqual({ recorded: 2 });
    expect((await file(`${good}1`)).status).toBe(422);
    expect(await numbers.history(administrator)).toHaveLength(before + 2);
  });
});

describe('Tables that the region publishes', () => {
  it('are made once per period that is over, with one person in no cell, and stay as they are', async () => {
    const pass = api.rooms.app.get(RegionDailyPass, { strict: false });
    await api.until('2026-05-13');
    await pass.run('2026-05-11');
    expect((await api.as('manager.gooi').get('/region/tables')).body.items).toEqual([]);
    await pass.run('2026-05-12');
    await pass.run('2026-05-13');
    const { items } = (await api.as('regional-coordinator.gooi').get('/region/tables')).body;
    expect(items.map(({ key, period }: { key: string; period: string }) => `${key} ${period}`)).toEqual([
      'banen 2026-Q1',
      'stromen 2026-Q1',
      'volledigheid 2026-Q1',
    ]);
    const [jobs, flows, completeness] = items;
    // G18: everybody with a file here, the small numbers hidden.
    expect(completeness.body.columns.map(({ key }: { key: string }) => key)).toEqual(['complete', 'incomplete', 'notReached']); // prettier-ignore
    expect(JSON.stringify(completeness.body.cells)).not.toMatch(/[[,][1-4][,\]]/);
    const bodies = await regionBodies(pool, coordinator);
    const own = rowsOfBody(jobs, bodies, 'gooi').body;
    expect(own.rows.length).toBeGreaterThan(0);
    expect(own.cells).toHaveLength(own.rows.length + 1);
    expect(jobs.body.rows.map(({ label }: { label: string }) => label)).toEqual([
      'Blaricum', 'Eemnes', 'Gooise Meren', 'Hilversum', 'Huizen', 'Laren', 'Wijdemeren',
    ]); // prettier-ignore
    expect(jobs.body.cells.flat().every((cell: number | null) => cell === 0)).toBe(true);
    expect(flows.body.cells[0]?.[0]).toBeNull();
    const update = inSession(pool, coordinator, (client) => client.query(`update region_table set period = '2025'`));
    await expect(update).rejects.toThrow('permission denied');
  });

  it('tell how they came about: to a coordinator without a file, to a manager with what the own files give', async () => {
    const ask = (user: string, path: string) => api.as(user).get(`/region/${path}`);
    const seen = (await ask('regional-coordinator.weesp', 'tables/stromen/2026-Q1/origin')).body;
    expect(seen).toMatchObject({
      from: '2026-01-01',
      until: '2026-03-31',
      readyOn: '2026-05-12',
      // One small cell with its total: rows of different events have no total that could hide more.
      hidden: 2,
      own: null,
    });
    expect(seen.bodies[0]).toMatchObject({ name: 'Dagelijks bestuur Gooi', seal: null });
    const own = (await ask('manager.gooi', 'tables/stromen/2026-Q1/origin')).body.own;
    expect(own).toMatchObject({ day: '2026-05-13', how: 'now', others: null });
    expect(own.table.rows[0]).toEqual(['Werk gevonden', 'Markt', 1, 'niet getoond']);
    await api.as('manager.gooi').post('/figures/replays').send({ on: own.day });
    const work = api.rooms.app.get(DayReplayWork, { strict: false });
    while (await work.step()) continue;
    const then = (await ask('manager.gooi', 'tables/stromen/2026-Q1/origin')).body.own;
    expect(then).toEqual({ ...own, how: 'wholeDay' });
    expect((await ask('manager.gooi', 'tables/stromen/2025-Q1/origin')).status).toBe(404);
    expect((await ask('expert.gooi', 'tables/stromen/2026-Q1/origin')).status).toBe(403);
  });

  it('and targets do: who recorded what, what held on a day, and that the record says the same', async () => {
    const { body } = await api.as('regional-coordinator.weesp').get('/region/numbers/origin?area=0402');
    const states = body.numbers.filter(({ kind }: { kind: string }) => kind === 'target').map(({ state, recordedBy }: { state: string; recordedBy: string }) => [state, recordedBy]); // prettier-ignore
    expect(states).toEqual([['replaced', 'Wouter Kok'], ['replaced', 'Wouter Kok'], ['withdrawn', 'Wouter Kok']]); // prettier-ignore
    expect(body.proofs).toMatchObject([{ body: 'Dagelijks bestuur Gooi', differences: [] }]);
    const before = await api.as('manager.gooi').get('/region/numbers/origin?on=2026-01-01');
    expect(before.body).toMatchObject({ numbers: [], tables: [], proofs: [] });
  });

  it('are not for another region', async () => {
    const other = '00000000-0000-4000-8000-0000000000aa';
    await queryOnce(
      api.db.urls.owner,
      `insert into tenant (id, code, name, kind, region) values ('${other}', 'elders', 'Elders', 'college', 'elders')`,
    );
    const stranger: SessionActor = { ...coordinator, tenant: other, tenants: [other] };
    expect(await numbers.history(stranger)).toEqual([]);
    const rows = await inSession(pool, stranger, (client) => client.query('select 1 from region_table'));
    expect(rows.rowCount).toBe(0);
    await api.rooms.app.get(RegionDailyPass, { strict: false }).run('2026-05-13');
    expect((await inSession(pool, stranger, (client) => client.query('select 1 from region_table'))).rowCount).toBe(0);
  });
});

describe('A coordinator of the region', () => {
  it('sees no row of any table of a body, whatever is asked of the database', async () => {
    const tables = await queryOnce<{ name: string }>(
      api.db.superuserUrl,
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not a.attisdropped
         and c.relname not in ('regional_number', 'printed_table')
         and has_table_privilege('${new URL(api.db.urls.app).username}', c.oid, 'select') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const seen: string[] = [];
    const own = actorOf('regional-coordinator.gooi');
    for (const { name } of tables) {
      const rows = await inSession(pool, own, (client) => client.query(`select 1 from ${name} limit 1`));
      if (rows.rowCount !== 0) seen.push(name);
    }
    expect(seen).toEqual([]);
  });

  it('finds no person and no placement at any address of the API', async () => {
    const { candidate, employer } = await placement.view();
    const { paths } = (await api.as('manager.gooi').get('/openapi.json')).body as {
      readonly paths: Readonly<Record<string, object>>;
    };
    const ids: Readonly<Record<string, string>> = { candidate, employer, placement: placement.id };
    expect(Object.keys(paths).length).toBeGreaterThan(40);
    const told: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      if (!('get' in methods)) continue;
      for (const id of [placement.id, candidate, employer]) {
        const filled = path
          .replace(/^\/api\/v1/, '')
          .replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? (name === 'id' ? id : '1'));
        const { status, text } = await api.as('regional-coordinator.gooi').get(filled).set('Purpose', 'toets');
        const tells = [placement.id, candidate, 'Zwaanendaal', 'Kruimel'].filter((one) => !filled.includes(one) && text.includes(one)); // prettier-ignore
        if (status >= 500 || tells.length > 0 || (status === 200 && filled.includes(id)))
          told.push(`${filled} ${status}`);
      }
    }
    expect(told).toEqual([]);
  });
});

describe('Pictures and reports of a body', () => {
  const manager = actorOf('manager.gooi');

  it('keeps a picture as it was made, whatever is recorded later, and nobody changes it (seeds 15, 39)', async () => {
    const pictures = api.rooms.app.get(FrozenPictures, { strict: false });
    const wish = { name: '0-meting Actieagenda', kind: 'zero', year: 2026, note: null } as const;
    await expect(pictures.freeze(actorOf('consultant.gooi'), wish)).rejects.toThrow('hoort niet bij uw rol');
    const number = await pictures.freeze(manager, wish);
    const kept = await pictures.read(manager, number);
    const shown = await api.as('manager.gooi').get(`/pictures/${number}`);
    expect(shown.body).toMatchObject({ number, ofDay: kept.ofDay, digest: kept.digest });
    expect((await api.as('finance.gooi').post('/pictures').send(wish)).status).toBe(403);
    expect(kept).toMatchObject({ name: '0-meting Actieagenda', ofDay: '2026-05-13', madeBy: 'Karin Meijer' });
    await placement.does('consultant', 'employment.ended', {
      lastDay: '2026-05-12',
      reason: 'resigned',
      knownOn: '2026-05-13',
      paidUntil: null,
    });
    await api.until('2026-05-14');
    expect((await pictures.read(manager, number)).figures).toEqual(kept.figures);
    const now = comparePictures(kept.figures, (await pictures.today(manager, 2026)).figures);
    expect(now.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows).some(({ change }) => change !== null && change !== 0)).toBe(true); // prettier-ignore
    const update = inSession(pool, manager, (client) => client.query(`update frozen_picture set name = 'anders'`));
    await expect(update).rejects.toThrow('permission denied');
  });

  it('keeps the year that is closed by itself, once', async () => {
    const pass = api.rooms.app.get(PictureDailyPass, { strict: false });
    const pictures = api.rooms.app.get(FrozenPictures, { strict: false });
    await api.until('2027-02-12');
    await pass.run('2027-02-11');
    expect((await pictures.list(manager)).filter(({ kind }) => kind === 'year')).toEqual([]);
    await pass.run('2027-02-12');
    await pass.run('2027-02-13');
    expect((await pictures.list(manager)).map(({ name, kind }) => [name, kind])).toEqual([
      ['Jaar 2026', 'year'],
      ['0-meting Actieagenda', 'zero'],
    ]);
    // Cost of the closed year stands beside that of today, for who sees cost; a consultant's picture has none (G13).
    const asked = { filter: {}, team: '', year: 2027, per: 'quarter' } as const;
    const cost = await api.rooms.app.get(FigureReader, { strict: false }).answer(manager, costFigure, asked);
    expect(cost.tables[2]?.rows).toEqual([['2026', '12-02-2027', 0, 0, 0, 0, 0, 0]]);
    const kept = (role: 'manager' | 'consultant') => pictures.read({ ...manager, role }, 2);
    const keys = ({ figures }: Awaited<ReturnType<typeof kept>>) => figures.map(({ key }) => key);
    expect(keys(await kept('manager'))).toContain('kosten');
    expect(keys(await kept('consultant'))).not.toContain('kosten');
  });

  it('makes what the schedule asks once, as PDF and workbook, and mails it without anything of a person (seeds 35, 44, 45)', async () => {
    const reports = api.rooms.app.get(ScheduledReports, { strict: false });
    const planned = api.rooms.app.get(ReportSchedules, { strict: false });
    const wish = { active: true, recipients: [manager.id] };
    await expect(planned.schedule(manager, { ...wish, kind: 'dashboard', day: 49, recipients: [coordinator.id] })).rejects.toThrow('e-mailadres'); // prettier-ignore
    const expert = { ...wish, recipients: [actorOf('expert.gooi').id], day: 1 };
    for (const kind of ['teamMeeting', 'halfYear'] as const)
      await expect(planned.schedule(manager, { ...expert, kind })).rejects.toMatchObject({ fields: [{ field: 'recipients', code: 'wrongRole' }] }); // prettier-ignore
    await planned.schedule(manager, { ...wish, kind: 'dashboard', day: 49 });
    await planned.schedule(manager, { ...wish, kind: 'teamMeeting', day: 1 });
    await planned.schedule(manager, { ...wish, kind: 'halfYear', day: 14 });
    const pass = api.rooms.app.get(ReportDailyPass, { strict: false });
    await pass.run('2027-02-12');
    await pass.run('2027-02-12');
    const made = await reports.list(manager);
    expect(
      made.map(({ kind, dueOn }) => [kind, dueOn]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['dashboard', '2026-11-18'],
      ['halfYear', '2027-01-14'],
      ['teamMeeting', '2027-02-08'],
    ]);
    for (const { number, kind } of made) {
      const pdf = await reports.file(manager, number, 'pdf');
      const { text, accessible, untagged } = await readPdf(pdf.bytes);
      expect([accessible, untagged]).toEqual([true, '']);
      expect(text).not.toMatch(/Zwaanendaal|Kruimel/);
      if (kind === 'dashboard') {
        expect(text).toContain('Wat kunnen we hier niet uit afleiden');
        expect(text).toContain('niet getoond');
        expect(text).toContain('Werkkamer (landelijke verdeling)');
      }
      const workbook = await reports.file(manager, number, 'xlsx');
      expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    }
    await api.relay();
    await api.relay();
    const mails = await new Letterbox(api.db.config.dataDir, manager.tenant).mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual(
      Array.from({ length: 3 }, () => ['manager.gooi@voorbeeld.invalid', 'Rapportage gemaakt']),
    );
    const files = mails.flatMap((mail) => mail.files);
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      expect.stringMatching(/^banen-behouden-.*\.pdf$/),
      expect.stringMatching(/^banen-behouden-.*\.xlsx$/),
      'dashboardbrief-2026-Q3.pdf',
      'dashboardbrief-2026-Q3.xlsx',
      'evaluatie-van-het-half-jaar-2026-H2.pdf',
      'evaluatie-van-het-half-jaar-2026-H2.xlsx',
    ]);
    const letter = made.find(({ kind }) => kind === 'dashboard')?.number ?? 0;
    for (const [name, kind] of [['dashboardbrief-2026-Q3.pdf', 'pdf'], ['dashboardbrief-2026-Q3.xlsx', 'xlsx']] as const) // prettier-ignore
      expect(files.find((one) => one.name === name)?.bytes.equals((await reports.file(manager, letter, kind)).bytes)).toBe(true); // prettier-ignore
    for (const { text } of mails) {
      expect(text).toContain('/rapportages');
      expect(text).not.toMatch(/Zwaanendaal|Kruimel|Hilversum/);
    }
    const faults = (): Promise<readonly { readonly what: string }[]> =>
      inSession(pool, manager, (client) => keptRowFaults(client, manager.tenant));
    expect(await faults()).toEqual([]);
    for (const sql of [
      `update scheduled_report set pdf = pdf || '\\x00' where number = 1`,
      `update frozen_picture set body = body || ' ' where number = 1`,
      `update regional_number set value = '{"total": 1}' where kind = 'register'`,
    ])
      await queryOnce(api.db.urls.owner, sql);
    expect((await faults()).map(({ what }) => what).toSorted()).toEqual([
      'frozen_picture is not as it was made',
      'regional_number is not what was recorded',
      'scheduled_report is not as it was made',
    ]);
    await expect(reports.list(actorOf('consultant.gooi'))).rejects.toThrow('hoort niet bij uw rol');
    const listed = await api.as('manager.gooi').get('/reports');
    expect(listed.body.items).toHaveLength((await reports.list(manager)).length);
    const file = await api.as('manager.gooi').get(`/reports/${listed.body.items[0].number}/pdf`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    const plans = await api.as('manager.gooi').get('/report-schedules');
    expect(plans.body.items).toContainEqual(expect.objectContaining({ kind: 'halfYear', active: true, day: 14 }));
  });
});
