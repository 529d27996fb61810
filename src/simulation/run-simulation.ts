import { Client } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { enterDemoMembers } from '../access/demo-members.js';
import type { DatabaseUrls } from '../platform/config.js';
import { openDemoTenants } from '../tenants/demo-tenants.js';
import type { ProofUploads } from './money/proof-desk.js';
import { REGIONS, type SimulatedRegion } from './region.data.js';
import { enterPrinted } from './rooms/printed-papers.js';
import { openRoom, type OpenedRoom } from './simulation-room.js';
import { simulationScript } from './simulation-script.js';
import { momentOn, Simulator, type Progress } from './simulator.js';
import type { SimulationPlan } from './plan-region.js';

/** What a run was begun with: the same in every run that goes on with it. */
export type SimulationRun = {
  readonly region: string;
  readonly seed: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
};

/** A database that holds something else than what was asked, or real files. */
export class OtherSimulationError extends Error {
  readonly code = 'otherSimulation';
  constructor(detail: string) {
    super(`Deze database kan niet verder met deze simulatie: ${detail}`);
    this.name = 'OtherSimulationError';
  }
}

/** Somebody asked to stop; what was done stays, and a next run goes on from there. */
export class SimulationStoppedError extends Error {
  readonly code = 'simulationStopped';
  constructor() {
    super('De simulatie is gestopt; een volgende keer gaat zij verder.');
    this.name = 'SimulationStoppedError';
  }
}

export function regionOf(code: string): SimulatedRegion {
  const found = REGIONS.find((one) => one.code === code);
  if (found === undefined) {
    throw new OtherSimulationError(
      `de regio ${code} is niet bekend. Kies uit: ${REGIONS.map((one) => one.code).join(', ')}.`,
    );
  }
  return found;
}

export type RunOptions = {
  readonly urls: DatabaseUrls & { readonly owner: string };
  readonly masterKey: Buffer;
  readonly run: SimulationRun;
  readonly progress?: Progress;
  /** Asked every day; true ends the run there. */
  readonly stopping?: () => boolean;
  /** What the clock does once the last day was lived: it stays there, or shows the real time again. */
  readonly clockAfter?: 'fixed' | 'real';
  /** Register entries of a year in place of the table and the draw; for tests. */
  readonly entries?: SimulationPlan['entries'];
  /** What the demo has beside it: reports with words, and files that prove an account. */
  readonly reports?: SimulationPlan['reports'];
  readonly uploads?: ProofUploads;
};

/**
 * Simulates into a migrated database, or goes on with what was simulated there. The room is left open for what comes
 * after: figures, verification. Close it.
 * @throws OtherSimulationError, SimulationRefusedError, SimulationStoppedError
 */
export async function runSimulation(options: RunOptions): Promise<OpenedRoom> {
  const { urls, masterKey, run, progress, stopping, clockAfter = 'fixed' } = options;
  const region = regionOf(run.region);
  await enterDemoMembers(urls.owner);
  await begin(urls.owner, run);
  const room = openRoom(urls, masterKey, run.seed, options.uploads);
  try {
    await openDemoTenants(room.pool, room.facts);
    const { from, until, seed } = run;
    const { entries, reports } = options;
    const wishes = { ...(entries === undefined ? {} : { entries }), ...(reports === undefined ? {} : { reports }) };
    const script = simulationScript({ region, from, until, seed, ...wishes });
    const whole = await new Simulator(room, progress, stopping).run(script, until);
    if (!whole) throw new SimulationStoppedError();
    await enterPrinted(room.pool, room.facts);
    await finish(urls.owner, clockAfter);
    return room;
  } catch (error) {
    await room.close();
    throw error;
  }
}

/** What a database was begun with, and whether it was finished; undefined when nothing there is simulated. */
export async function storedRun(
  ownerUrl: string,
): Promise<(SimulationRun & { readonly finished: boolean }) | undefined> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<SimulationRun & { finished: boolean }>(
      'select region, seed, from_on::text as "from", until_on::text as until, finished from simulation',
    );
    return rows[0];
  });
}

/** The day on which a run stands that has begun and is not at its end. */
export async function livedUntil(ownerUrl: string): Promise<LocalDate | undefined> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ day: LocalDate }>(
      `select to_char(c.fixed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day
       from clock c, simulation s where not s.finished and c.mode = 'fixed'`,
    );
    return rows[0]?.day;
  });
}

/** Marks the database and sets its clock to the first day, once; files of others are never mixed with made-up ones. */
async function begin(ownerUrl: string, run: SimulationRun): Promise<void> {
  const before = await storedRun(ownerUrl);
  if (before !== undefined) {
    const wanted = [run.region, run.seed, run.from, run.until].join(' ');
    const found = [before.region, before.seed, before.from, before.until].join(' ');
    if (found !== wanted) throw new OtherSimulationError(`zij hoort bij ${found}.`);
    return;
  }
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query("select 1 from stream where kind <> 'tenant' limit 1");
    if (rows.length > 0) throw new OtherSimulationError('er staan al dossiers in.');
    await client.query('begin');
    await client.query("update clock set demo = true, simulated = true, mode = 'fixed', fixed_at = $1", [
      momentOn(run.from),
    ]);
    await client.query('insert into simulation (region, seed, from_on, until_on) values ($1, $2, $3, $4)', [
      run.region,
      run.seed,
      run.from,
      run.until,
    ]);
    await client.query('commit');
  });
}

async function finish(ownerUrl: string, clockAfter: 'fixed' | 'real'): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    if (clockAfter === 'real') await client.query("update clock set mode = 'real', fixed_at = null");
    await client.query('update simulation set finished = true');
    await client.query('commit');
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
