import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Engine } from '../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { Verifier } from '../../src/engine/verifier.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { AppPool } from '../../src/platform/database.js';
import type { Role, WorkflowDefinition, WorkflowEvent } from '../../workflows/definition.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { requireBuilt } from '../support/faults/built.js';
import { decidedLumpSum } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const SESSION = { tenant: GOOI, tenants: [GOOI] };

/** The product as it was before there was a second version of the objection. */
class BeforeVersion2 extends RegisteredWorkflows {
  override latest(name: string): WorkflowDefinition {
    return name === 'objection' ? this.version(name, 1) : super.latest(name);
  }
}

let api: ApiDriver;
let pool: AppPool;
let placement: ApiPlacement;

beforeAll(async () => {
  requireBuilt();
  api = await ApiDriver.start('2026-01-12');
  pool = new AppPool(api.db.urls.app);
  placement = await decidedLumpSum(api);
});

afterAll(async () => {
  await pool?.close();
  await api?.stop();
});

const ON = '2026-01-12';
const assessed = { type: 'objection.assessed', assessedOn: ON, committee: false, lateExcused: false };
const hearing = { type: 'hearing.planned', hearingOn: '2026-01-20', startsAt: '13:00', minutes: 60 };
const waived = { type: 'hearing.waived', reason: 'waived' };
const prepared = { type: 'objection.prepared', outcome: 'rejected', wageValue: null, effectFrom: null };
const decided = { type: 'objection.decided', decidedOn: ON };
const sent = { type: 'decision.sent', sentOn: ON };

/** How version 1 came in each of its states; the one that is settled gets there by time. */
const LIVES: Readonly<Record<string, readonly WorkflowEvent[]>> = {
  settled: [assessed, waived, prepared, decided, sent],
  received: [],
  incomplete: [{ type: 'objection.completionAsked', requestedOn: ON, completeBy: '2026-04-01' }],
  toHear: [assessed],
  hearingPlanned: [assessed, hearing],
  toPrepare: [assessed, waived],
  prepared: [assessed, waived, prepared],
  decided: [assessed, waived, prepared, decided],
  sent: [assessed, waived, prepared, decided],
  withdrawn: [{ type: 'objection.withdrawn', withdrawnOn: ON }],
  closed: [{ type: 'file.closed', closedOn: ON }],
};

async function livedOnVersion1(): Promise<void> {
  const engine = new Engine(new RecordStore(pool), new BeforeVersion2(), new PolicySource(pool), new TablesSource());
  const send = (instance: string, role: Role, id: string, event: WorkflowEvent) =>
    engine.dispatch(SESSION, {
      kind: 'event',
      stream: placement.id,
      instance,
      event,
      actor: { id, role, tenant: GOOI },
    });
  const received = { type: 'objection.received', decision: 1, party: 'employer', receivedOn: ON, postedOn: null };
  for (const [at, events] of Object.values(LIVES).entries()) {
    await send('placement', 'legalOfficer', 'lars', received);
    for (const event of events) {
      const system = event.type === 'file.closed';
      const role = system ? 'system' : event.type === 'objection.decided' ? 'manager' : 'legalOfficer';
      await send(`objection-${at + 1}`, role, role, event);
    }
  }
  await api.until('2026-03-20');
  const number = Object.keys(LIVES).indexOf('sent') + 1;
  await send(`objection-${number}`, 'legalOfficer', 'lars', { ...sent, sentOn: '2026-03-20' });
}

type Row = {
  readonly name: string;
  readonly version: number;
  readonly value: unknown;
  readonly context: Readonly<Record<string, unknown>>;
};
const objections = (): Promise<readonly Row[]> =>
  queryOnce<Row>(
    api.db.urls.owner,
    `select name, version, snapshot::jsonb -> 'value' as value, snapshot::jsonb -> 'context' as context
     from instance where workflow = 'objection' order by length(name), name`,
  );
const timers = () =>
  queryOnce(
    api.db.urls.owner,
    `select instance, kind, name, due_at, due_on, data from timer where fired_entry is null and instance like 'objection-%'
     order by 1, 2, 3, 4`,
  );
const migrated = async (): Promise<number> => {
  const [row] = await queryOnce<{ count: number }>(
    api.db.urls.owner,
    "select count(*)::int as count from journal_entry where type = 'migrated'",
  );
  return row?.count ?? 0;
};

function command(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', ...api.db.env, ...more };
  return spawnSync(process.execPath, ['dist/src/cli.js', 'workflow', ...args], { env, encoding: 'utf8' });
}

test('objections of version 1 go to version 2 from every state with their terms, also when the run is killed halfway', async () => {
  await livedOnVersion1();
  const before = await objections();
  const running = before.filter(({ value }) => value !== 'closed');
  expect(before.map(({ value }) => (typeof value === 'string' ? value : Object.values(value as object)[0]))).toEqual(
    Object.keys(LIVES),
  );
  expect(before.every(({ version }) => version === 1)).toBe(true);
  const waiting = await timers();
  expect(waiting.length).toBeGreaterThan(5);

  const tried = command(['migrate', 'objection', '--dry-run']);
  expect(tried.status).toBe(0);
  expect(tried.stdout.trim().split('\n')).toHaveLength(running.length);
  expect(tried.stdout).toContain('objection-3: versie 1 → 2; stand blijft "Onvolledig"');
  expect(tried.stdout).toContain('termijnen blijven: completionOver op 2 april 2026');
  expect(tried.stderr).toContain('Er is niets opgeslagen');
  expect(await objections()).toEqual(before);

  const killed = command(['migrate', 'objection'], { PRAKTIJKROUTE_FAULT: 'batch.committed:4' });
  expect(killed.signal).toBe('SIGKILL');
  expect(await migrated()).toBe(4);
  const resumed = command(['migrate', '--json']);
  expect(resumed.stderr).toContain(`${running.length - 4} overgezet`);
  expect(resumed.status).toBe(0);
  const again = command(['migrate', 'objection']);
  expect([again.status, again.stdout]).toEqual([0, '']);
  expect(await migrated()).toBe(running.length);

  const after = await objections();
  for (const [at, { name, value, context, version }] of before.entries()) {
    expect(after[at]).toMatchObject({ name, value, version: value === 'closed' ? version : 2 });
    if (value === 'closed') continue;
    const { proposal, ...kept } = context;
    expect(after[at]?.context).toMatchObject({ ...kept, against: 'decision', about: 1 });
    expect(after[at]?.context['proposal'] === null).toBe(proposal === null);
  }
  expect(await timers()).toEqual(waiting);
  expect(command(['migrate', 'dream'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('dream'),
  });
  expect(command(['migrate', '--body', 'nergens'])).toMatchObject({ status: 2, stdout: '' });
  const versions = command(['versions', '--json'])
    .stdout.split('\n')
    .filter((line) => line.includes('objection'));
  expect(versions.map((line) => JSON.parse(line))).toMatchObject([{ version: 2, newest: 2, running: running.length }]);
});

test('what was moved goes on as version 2, and the record gives it all again', async () => {
  const [, received = '', , , , , prepared = ''] = (await objections()).map(({ name }) => name.replace('-', 's/'));
  await placement.step('legal-officer', `${received}/withdrawal`, { withdrawnOn: '2026-03-20' });
  await placement.step('manager', `${prepared}/decision`, { decidedOn: '2026-03-20' });
  const letters = await queryOnce<{ recipient: string }>(
    api.db.urls.owner,
    "select recipient from outbox where template = 'objection.withdrawn' order by 1",
  );
  expect(letters).toHaveLength(2);
  const verifier = new Verifier(pool, new RegisteredWorkflows());
  expect(await verifier.verify(GOOI, { replay: true })).toMatchObject({ differences: 0, first: [] });
});
