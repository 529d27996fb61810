import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import { inSession } from '../../src/journal/session-work.js';
import { AppPool } from '../../src/platform/database.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';

const READER = demoUserOf('reader.gooi');
const TODAY = '2026-03-02';
const LAST = '2026-03-13';

let driver: ApiDriver;
let pool: AppPool;
let chosen: ApiPlacement;
let other: ApiPlacement;

const give = (more: object, username = 'manager.gooi') =>
  driver
    .as(username)
    .post('/reading-assignments')
    .send({ reader: READER?.member, purpose: 'Accountantscontrole 2025', from: TODAY, until: LAST, ...more });
const listed = async (): Promise<readonly string[]> =>
  (await driver.as('reader.gooi').get('/placements')).body.items.map(({ id }: { id: string }) => id);
const opens = (placement: ApiPlacement) => driver.as('reader.gooi').get(placement.path).set('Purpose', 'opdracht 1');

beforeAll(async () => {
  driver = await ApiDriver.start(TODAY);
  pool = new AppPool(driver.db.urls.app);
  chosen = await driver.placement();
  other = await driver.placement();
});

afterAll(async () => {
  await pool?.close();
  await driver?.stop();
});

/** Tables with a column that names a placement, and those of people and employers. */
async function fileTables(): Promise<readonly { readonly name: string; readonly column: string }[]> {
  const found = await queryOnce<{ name: string }>(
    driver.db.superuserUrl,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'placement'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
       and c.relrowsecurity and not a.attisdropped order by 1`,
  );
  const own = [
    { name: 'placement', column: 'id' },
    { name: 'candidate', column: 'id' },
    { name: 'employer', column: 'id' },
  ];
  return [...found.map(({ name }) => ({ name, column: 'placement' })), ...own];
}

describe('A reader (M40)', () => {
  it('sees no file at all without an assignment, on any table', async () => {
    expect(await listed()).toEqual([]);
    expect((await opens(chosen)).status).toBe(404);
    const tables = await fileTables();
    expect(tables.length).toBeGreaterThan(12);
    const { tenant, id } = { tenant: READER?.body.id ?? '', id: READER?.member ?? '' };
    for (const { name } of tables) {
      const rows = await inSession(pool, { tenant, tenants: [tenant], id, role: 'reader' }, (client) =>
        client.query(`select 1 from ${name} limit 1`),
      );
      expect([name, rows.rowCount]).toEqual([name, 0]);
    }
  });

  it('sees the files of the assignment and of those the people, and nothing beside it', async () => {
    expect((await give({ placements: [chosen.id] })).status).toBe(201);
    expect(await listed()).toEqual([chosen.id]);
    expect((await opens(chosen)).status).toBe(200);
    expect((await opens(other)).status).toBe(404);
    const mine = (await chosen.view()).candidate;
    const theirs = (await other.view()).candidate;
    const read = (id: string) => driver.as('reader.gooi').get(`/candidates/${id}`).set('Purpose', 'opdracht 1');
    expect([(await read(mine)).status, (await read(theirs)).status]).toEqual([200, 404]);
    const found = await driver
      .as('reader.gooi')
      .post('/candidates/search')
      .set('Purpose', 'opdracht 1')
      .send({ name: 'Zwaanendaal' });
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([mine]);
  });

  it('leaves a trace of every look', async () => {
    const { candidate } = await chosen.view();
    const { body } = await driver.as('manager.gooi').get(`/candidates/${candidate}/looks`);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actor: READER?.member, role: 'reader', purpose: 'opdracht 1', placement: chosen.id }),
      ]),
    );
  });

  it('sees all that ran in a period when that is the assignment', async () => {
    const before = await give({ periodFrom: '2025-01-01', periodUntil: '2025-12-31' });
    expect(before.status).toBe(201);
    expect(await listed()).toEqual([chosen.id]);
    await give({ periodFrom: '2026-01-01', periodUntil: '2026-12-31', until: '2026-03-04' });
    expect((await listed()).toSorted()).toEqual([chosen.id, other.id].toSorted());
  });

  it('sees nothing any more from the day after, by itself', async () => {
    await driver.until('2026-03-05');
    expect(await listed()).toEqual([chosen.id]);
    await driver.until('2026-03-14');
    expect(await listed()).toEqual([]);
    expect((await opens(chosen)).status).toBe(404);
  });

  it('changes nothing for anybody else', async () => {
    const { body } = await driver.as('manager.gooi').get('/placements');
    expect(body.items).toHaveLength(2);
  });
});

describe('An assignment', () => {
  it('is given by who leads or administers, to a reader, for some days and for something', async () => {
    expect((await give({ placements: [chosen.id] }, 'consultant.gooi')).status).toBe(403);
    const wrong = [
      { placements: [chosen.id], purpose: 'x' },
      { placements: [] },
      { placements: [chosen.id], periodFrom: TODAY, periodUntil: TODAY },
      { placements: [chosen.id], until: '2026-03-01' },
      { placements: [chosen.id], until: '2028-03-01' },
      { placements: [crypto.randomUUID()] },
      { placements: [chosen.id], reader: demoUserOf('manager.gooi')?.member },
    ];
    for (const given of wrong) expect((await give(given)).status).toBe(400);
  });

  it('can be ended early, never lengthened; the record tells both', async () => {
    const { body } = await give({ placements: [other.id], from: '2026-03-14', until: '2026-04-30' });
    expect(await listed()).toEqual([other.id]);
    const end = (until: string) =>
      driver.as('manager.gooi').post(`/reading-assignments/${body.number}/ending`).send({ until });
    expect((await end('2026-05-31')).status).toBe(400);
    expect((await end('2026-03-15')).status).toBe(204);
    await driver.until('2026-03-16');
    expect(await listed()).toEqual([]);
    const own = await driver.as('reader.gooi').get('/reading-assignments');
    expect(own.body.items[0]).toMatchObject({ number: body.number, until: '2026-03-15', placements: [other.id] });
    const [last] = await queryOnce<{ type: string }>(
      driver.db.superuserUrl,
      "select type from journal_entry where type like 'reading.%' order by number desc limit 1",
    );
    expect(last?.type).toBe('reading.ended');
  });
});
