import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf, DEMO_BODIES } from '../../src/access/demo-users.js';
import { membershipsOf } from '../../src/access/memberships.js';
import { Engine } from '../../src/engine/engine.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { Clock } from '../../src/platform/clock.js';
import { idOf } from '../../src/outcomes/columns.js';
import { OutcomeBook } from '../../src/outcomes/outcome-book.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { codeName } from '../../src/outcomes/selection.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { AppPool } from '../../src/platform/database.js';
import { bodyFrom } from '../../src/tenants/body.command.js';
import { createBodyNow } from '../../src/tenants/body-now.js';
import { newBody } from '../../src/tenants/body.schemas.js';
import { createBody } from '../../src/tenants/create-body.js';
import { MandateService } from '../../src/tenants/mandate.service.js';
import { MemberService } from '../../src/tenants/member.service.js';
import { PolicyService } from '../../src/tenants/policy.service.js';
import { succeedBody, type SuccessionRoom } from '../../src/tenants/succeed-body.js';
import { TenantRecord } from '../../src/tenants/tenant-record.js';
import { OtherJobs } from '../../src/subsidies/other-jobs.service.js';
import { A_CONTRACT, ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';

const ISSUER = 'https://login.example.nl';
const WEESP = DEMO_BODIES[1]?.id ?? '';
const TODAY = '2026-03-02';

let driver: ApiDriver;
let pool: AppPool;

const aBody = (more: object = {}) => ({
  code: 'amsterdam',
  name: 'College van Amsterdam',
  kind: 'college',
  region: 'groot-amsterdam',
  from: '2017-01-01',
  municipalities: ['0363:Amsterdam'],
  administrator: { issuer: ISSUER, subject: 'sub-1', name: 'Beatrijs Beheer', mail: 'beheer@example.nl' },
  letterhead: { postAddress: 'Postbus 1, 1000 AA Amsterdam', phone: '020 1234567' },
  standardMandate: true,
  ...more,
});
const rows = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
  queryOnce<T>(driver.db.superuserUrl, sql, values);
const create = (given: object) =>
  createBody(driver.db.urls.owner, driver.rooms.app.get(FactWriter, { strict: false }), newBody.parse(given));

beforeAll(async () => {
  driver = await ApiDriver.start(TODAY);
  pool = new AppPool(driver.db.urls.app);
});

afterAll(async () => {
  await pool?.close();
  await driver?.stop();
});

describe('Entering a real deciding body', () => {
  it('gives its administrator a way in, municipalities, a letterhead and who may sign', async () => {
    const { id, administrator } = await create(aBody());
    expect(await membershipsOf(pool, { issuer: ISSUER, subject: 'sub-1' })).toEqual([
      { tenant: id, member: administrator, roles: ['administrator'], name: 'Beatrijs Beheer' },
    ]);
    expect(await rows('select municipality, from_on from tenant_municipality where tenant = $1', [id])).toHaveLength(1);
    expect(await rows('select text from text_block where tenant = $1 order by name', [id])).toEqual([
      { text: 'Postbus 1\n1000 AA Amsterdam' },
      { text: '020 1234567' },
    ]);
    expect((await rows("select 1 from mandate where tenant = $1 and role = 'manager'", [id])).length).toBeGreaterThan(
      5,
    );
    const [entry] = await rows<{ type: string; body: string }>(
      'select type, body from journal_entry where stream = $1',
      [id],
    );
    expect(entry?.type).toBe('tenant.opened');
    expect(entry?.body).not.toContain('Beatrijs');
  });

  it('happens once, and takes no municipality from another', async () => {
    await expect(create(aBody())).rejects.toMatchObject({ code: 'duplicate' });
    const greedy = aBody({ code: 'buurman', municipalities: ['0402:Hilversum', '0999:Nergenshuizen'] });
    await expect(create(greedy)).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining('0402'),
    });
    expect(await rows("select 1 from tenant where code = 'buurman'")).toEqual([]);
  });

  it('names every fault of the command at once', async () => {
    const call = createBodyNow(
      driver.db.env,
      bodyFrom(
        { code: 'X', name: 'Y', kind: 'gemeente', region: 'r r', from: '2026-02-30', adminMail: 'geen' },
        undefined,
      ),
    );
    const message = await call.then(
      () => '',
      (error: unknown) => String(error),
    );
    for (const option of ['code', 'name', 'kind', 'region', 'from', 'municipality', 'admin-issuer', 'admin-subject']) {
      expect(message).toContain(`--${option}:`);
    }
  });
});

describe('A body succeeded by another (M50)', () => {
  let running: ApiPlacement;
  let other: ApiPlacement;
  const act = { from: 'weesp', to: 'amsterdam', on: TODAY, municipality: '0363' };

  const room = (): SuccessionRoom => {
    const { app } = driver.rooms;
    const get = <T>(type: abstract new (...args: never[]) => T): T => app.get(type, { strict: false });
    return {
      ownerUrl: driver.db.urls.owner,
      pool,
      clock: get(Clock),
      engine: get(Engine),
      record: get(TenantRecord),
      members: get(MemberService),
      mandates: get(MandateService),
      policies: get(PolicyService),
    };
  };
  const succeededOf = async (stream: string): Promise<number> =>
    (await rows("select 1 from journal_entry where stream = $1 and type = 'body.succeeded'", [stream])).length;

  beforeAll(async () => {
    running = await driver.placement({}, 'weesp');
    other = await driver.placement();
  });

  it('says first what it would do, and refuses a day that has not come', async () => {
    const report = await succeedBody(room(), act, true);
    expect(report).toMatchObject({ placements: 1, members: ['Beatrijs Beheer'], failed: [] });
    expect(await succeededOf(running.id)).toBe(0);
    const wrong = { ...act, from: 'nooit', to: 'nergens', on: '2026-03-03' };
    await expect(succeedBody(room(), wrong, true)).rejects.toMatchObject({
      faults: [expect.stringContaining('nooit'), expect.stringContaining('nergens'), expect.stringContaining('--on')],
    });
  });

  it('takes every running file along in one dated act, and leaves other bodies alone', async () => {
    await succeedBody(room(), act, false);
    expect(await rows('select municipality, tenant from placement where id = $1', [running.id])).toEqual([
      { municipality: '0363', tenant: WEESP },
    ]);
    expect(await succeededOf(running.id)).toBe(1);
    expect(await succeededOf(other.id)).toBe(0);
    expect(await rows('select until_on::text from tenant_municipality where tenant = $1', [WEESP])).toEqual([
      { until_on: '2022-03-23' },
    ]);
  });

  it('leaves the figures of before with the old body, and gives those from the day on to the successor', async () => {
    const { app } = driver.rooms;
    const projector = new OutcomeProjector(pool, app.get(PersonSexes, { strict: false }));
    const book = new OutcomeBook(pool, app.get(Clock, { strict: false }), projector);
    const [amsterdam] = await rows<{ id: string }>("select id::text as id from tenant where code = 'amsterdam'");
    const placesIn = async (tenant: string): Promise<readonly string[]> => {
      const { chunks, codes } = await book.level(tenant);
      return chunks.flatMap((columns) =>
        Array.from({ length: columns.count }, (_none, index) =>
          idOf(columns, index) === running.id ? [codeName(codes, 'municipality', columns, index)] : [],
        ).flat(),
      );
    };
    expect(await placesIn(WEESP)).toEqual(['0457']);
    expect(await placesIn(amsterdam?.id ?? '')).toEqual(['0363']);
    expect(await placesIn(DEMO_BODIES[0]?.id ?? '')).toEqual([]);
  });

  it('lets the people of the successor work on the old files, under its mandate', async () => {
    const found = await membershipsOf(pool, { issuer: ISSUER, subject: 'sub-1' });
    expect(found.map(({ tenant }) => tenant)).toContain(WEESP);
    const before = await rows('select 1 from mandate where tenant = $1 and until_on = $2', [WEESP, '2026-03-01']);
    const after = await rows('select 1 from mandate where tenant = $1 and from_on = $2', [WEESP, TODAY]);
    expect(before.length).toBeGreaterThan(5);
    expect(after.length).toBeGreaterThan(5);
  });

  it('can be done again: only what was left is done', async () => {
    const late = await driver.placement({}, 'weesp');
    const count = async (): Promise<number> => (await rows('select 1 from mandate where tenant = $1', [WEESP])).length;
    const mandates = await count();
    expect(await succeedBody(room(), act, false)).toMatchObject({ placements: 1, members: [] });
    expect(await succeededOf(running.id)).toBe(1);
    expect(await succeededOf(late.id)).toBe(1);
    expect(await count()).toBe(mandates);
    expect(await succeededOf(WEESP)).toBe(1);
    expect(demoUserOf('consultant.weesp')?.body.id).toBe(WEESP);
  });
});

describe('Jobs of one person with two bodies (M10, M50)', () => {
  const GOOI = DEMO_BODIES[0]?.id ?? '';

  it('count together for whoever may read both, and for nobody else', async () => {
    const bsn = '111222333';
    const mine = await driver.candidate('weesp', { bsn });
    const here = await driver.placement({ candidate: mine }, 'weesp');
    const there = await driver.placement({ candidate: await driver.candidate('gooi', { bsn }) });
    const granted = { determinedOn: TODAY, granted: true, basis: 'application', appliedOn: TODAY };
    await there.does('consultant', 'targetGroup.determined', granted);
    const agreed = {
      agreedOn: TODAY,
      plannedStart: '2026-05-01',
      from: '2026-05-01',
      ...A_CONTRACT,
      receivedOn: TODAY,
    };
    await there.does('consultant', 'employment.agreed', agreed);
    const jobs = driver.rooms.app.get(OtherJobs, { strict: false });
    const asked = { candidate: mine, except: here.id };
    expect(await jobs.hours({ tenant: WEESP, tenants: [WEESP, GOOI] }, asked, '2026-05-01')).toEqual(['32.00']);
    expect(await jobs.hours({ tenant: WEESP, tenants: [WEESP] }, asked, '2026-05-01')).toEqual([]);
  });
});
