import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import { AppPool } from '../platform/database.js';
import { ProgressLine } from '../platform/progress-line.js';
import { ROOM_CHECKS } from '../running/room-checks.js';
import { checkAllSeals, type SealTotals } from '../record/check-all-seals.js';
import { withDatabase } from '../running/with-database.js';
import { lawDifferences } from './law-differences.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { verifyBody } from './verify-lanes.js';
import type { Difference } from './verifier.js';

type Options = { readonly replay?: boolean; readonly law?: boolean; readonly json?: boolean };
type Totals = {
  readonly streams: number;
  readonly entries: number;
  readonly differences: number;
  readonly first: readonly Difference[];
};

/** @returns whether everything was as it should be */
export async function verifyNow(env: Readonly<Record<string, string | undefined>>, options: Options): Promise<boolean> {
  return withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const totals = await verifyAll(pool, options.replay === true, config.database.app);
      const sealed = await checkAllSeals(pool, config);
      const law = options.law === true ? await lawDifferences(pool, new RegisteredWorkflows()) : undefined;
      print(totals, sealed, law, options);
      return totals.differences === 0 && sealed.faults.length === 0;
    } finally {
      await pool.close();
    }
  });
}

/**
 * Checks the record of every deciding body. Progress goes to standard error.
 * @param url of the same database, for more threads; without it one does all
 */
export async function verifyAll(pool: AppPool, replay: boolean, url?: string): Promise<Totals> {
  let totals: Totals = { streams: 0, entries: 0, differences: 0, first: [] };
  for (const tenant of await allTenants(pool)) {
    const progress = new ProgressLine(tenant.name);
    const one = await verifyBody(pool, url ?? '', tenant.id, {
      replay,
      progress: (streams, of) => progress.tell(`${streams} van ${of} dossiers`),
      ...(url === undefined ? { lanes: 1 } : {}),
    });
    progress.end();
    const rooms = replay ? await roomFaults(pool, tenant.id) : [];
    totals = {
      streams: totals.streams + one.streams,
      entries: totals.entries + one.entries,
      differences: totals.differences + one.differences + rooms.length,
      first: [...totals.first, ...one.first, ...rooms].slice(0, 20),
    };
  }
  return totals;
}

/** What rooms that no machine writes hold against the record: runs, files, mandates. */
async function roomFaults(pool: AppPool, tenant: string): Promise<readonly Difference[]> {
  return inSession(pool, { tenant, tenants: [tenant] }, async (client) => {
    const faults: Difference[] = [];
    for (const check of ROOM_CHECKS) faults.push(...(await check(client, tenant)));
    return faults;
  });
}

function print(
  totals: Totals,
  seals: SealTotals,
  law: Awaited<ReturnType<typeof lawDifferences>> | undefined,
  options: Options,
): void {
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ verify: totals, seals, ...(law ? { law } : {}) })}\n`);
    return;
  }
  const checked = options.replay === true ? 'ketens, nummers, toestanden, termijnen en rijen' : 'ketens en nummers';
  process.stdout.write(
    `Gecontroleerd (${checked}): ${totals.streams} dossiers, ${totals.entries} regels, ${totals.differences} verschillen\n`,
  );
  for (const one of totals.first) process.stdout.write(`  ${one.stream} regel ${one.number ?? '-'}: ${one.what}\n`);
  process.stdout.write(`Zegels: ${seals.seals}, ${seals.kept} ook buiten bewaard, ${seals.faults.length} fouten\n`);
  for (const { seal, what } of seals.faults) process.stdout.write(`  zegel ${seal}: ${what}\n`);
  if (!law) return;
  process.stdout.write(`Met de regels van nu: ${law.plans} plannen, ${law.different} anders\n`);
  for (const one of law.first) process.stdout.write(`  ${one.stream} regel ${one.number}: ${one.what}\n`);
}
