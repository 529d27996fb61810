import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ISSUER } from '../../src/access/demo-users.js';
import { AppPool, ClockPool } from '../../src/platform/database.js';
import { pendingMigrations } from '../../src/platform/migrations.js';
import { RoleTooStrongError, refuseStrongRole } from '../../src/platform/roles.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';

describe('the database of an installation', () => {
  let database: TestDatabase;
  let app: AppPool;
  let clock: ClockPool;

  beforeAll(async () => {
    database = await cloneDatabase();
    app = new AppPool(database.urls.app);
    clock = new ClockPool(database.urls.clock);
  });

  afterAll(async () => {
    await Promise.all([app.close(), clock.close()]);
    await database.drop();
  });

  it('has every migration of this build', async () => {
    expect(await pendingMigrations(app)).toEqual([]);
  });

  it('is UTF8 with a Dutch order of letters', async () => {
    const [row] = await app.query<{ encoding: string; provider: string }>(
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider
         from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ encoding: 'UTF8', provider: 'i' });
  });

  it('gives app and clock no more than their work asks', async () => {
    await expect(refuseStrongRole(app)).resolves.toBeUndefined();
    await expect(refuseStrongRole(clock)).resolves.toBeUndefined();
  });

  it.each(['owner', 'superuser'] as const)('refuses to run as %s', async (who) => {
    const pool = new AppPool(who === 'owner' ? database.urls.owner : database.superuserUrl);
    try {
      await expect(refuseStrongRole(pool)).rejects.toThrow(RoleTooStrongError);
    } finally {
      await pool.close();
    }
  });

  it('refuses to run with BYPASSRLS', async () => {
    const name = `strong_${database.name}`;
    await queryOnce(database.superuserUrl, `create role ${name} login bypassrls password 'x'`);
    const url = new URL(database.urls.app);
    url.username = name;
    url.password = 'x';
    const pool = new AppPool(url.href);
    try {
      await expect(refuseStrongRole(pool)).rejects.toThrow(RoleTooStrongError);
    } finally {
      await pool.close();
      await queryOnce(database.superuserUrl, `drop role ${name}`);
    }
  });

  it('shows a session without a tenant nothing, and one with a tenant only its own members', async () => {
    expect(await app.query('select id from member')).toEqual([]);
    const seen = await app.inTransaction(async (client) => {
      await client.query("select set_config('app.tenants', '00000000-0000-4000-8000-000000000001', true)");
      return (await client.query<{ tenant: string }>('select distinct tenant from member')).rows;
    });
    expect(seen).toEqual([{ tenant: '00000000-0000-4000-8000-000000000001' }]);
  });

  it('tells the clock role nothing of members or files', async () => {
    await expect(clock.query('select id from member')).rejects.toThrow(/permission denied/);
    await expect(clock.query('select body from journal_entry')).rejects.toThrow(/permission denied/);
    await expect(clock.query('select name from timer')).rejects.toThrow(/permission denied/);
    expect(await clock.query('select stream, tenant, due_at from timer')).toEqual([]);
  });

  it('keeps the application from what the queue holds', async () => {
    await expect(app.query('select id from bullmq.job')).rejects.toThrow(/permission denied/);
  });

  it('knows the demo users by issuer and name', async () => {
    const rows = await app.query<{ roles: string[] }>('select roles from member_of($1, $2)', [
      DEMO_ISSUER,
      'expert.weesp',
    ]);
    expect(rows).toEqual([{ roles: ['expert'] }]);
  });

  it('gives dates as they are, moments in UTC and counts as numbers', async () => {
    const [row] = await app.query(
      "select date '2026-07-01' as day, timestamptz '2026-07-01 10:00+02' as at, 3::bigint as n, 1.10::numeric as money",
    );
    expect(row).toEqual({ day: '2026-07-01', at: '2026-07-01T08:00:00.000Z', n: 3, money: '1.10' });
  });
});
