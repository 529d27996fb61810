import { Client } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, later } from '../../workflows/law/dates.js';
import type { RunningConfig } from '../platform/config.js';
import { DatabaseClock } from '../platform/clock.js';
import { masterKeyOf } from '../platform/master-key.js';
import { Inbox } from '../reminders/inbox.service.js';
import { gooiEnVechtstreek } from './region.data.js';
import { Uploads } from '../uploads/uploads.service.js';
import { DemoLetters } from './demo-letters.js';
import { DemoLinks } from './demo-links.js';
import { DemoOffice } from './demo-office.js';
import { DemoStatements } from './demo-statements.js';
import { tidyInboxes } from './tidy-inboxes.js';
import {
  livedUntil,
  runSimulation,
  SimulationStoppedError,
  storedRun,
  type RunOptions,
  type SimulationRun,
} from './run-simulation.js';

export type DemoOptions = {
  /** The real day. */
  readonly today: LocalDate;
  readonly stopping: () => boolean;
  readonly say: (line: string) => void;
  /** For tests: fewer files, fewer days. */
  readonly entries?: RunOptions['entries'];
  readonly months?: number;
};

const MONTHS = 24;
/** Letters of so many days before the last one are made; those of two years would take longer than the rest. */
const LETTERS_DAYS = 60;
/** Reports of measurements that are determined in so many days have words. */
const WRITTEN_DAYS = 180;
/** An account changes seldom: a year of them has a file that proves it. */
const PROVEN_DAYS = 365;
/** A report is written on a visit that lies after the first day. */
const BEFORE_A_REPORT = 75;
const SEED = '1';
/** Two starts at once: one simulates, the other waits. */
const LOCK = 772_585_456;

/**
 * Fills the empty database of a first start with the region's last two years, or from the day that was asked for, until yesterday; then the clock is real
 * again. A start that was killed halfway is gone on with, whatever the settings say now. Only for the embedded default.
 * @returns false when it was stopped before the end
 */
export async function ensureDemoData(config: RunningConfig, options: DemoOptions): Promise<boolean> {
  const { owner } = config.database;
  if (owner === undefined) return true;
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const run = await runToDo(client, owner, config, options);
    if (run === undefined) return true;
    await simulate(config, owner, run, options);
    return true;
  } catch (error) {
    if (error instanceof SimulationStoppedError) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** The run that was broken off, or a new one when there is nothing yet and demo data are wanted. */
async function runToDo(
  client: Client,
  owner: string,
  { demoData, demoFrom }: Pick<RunningConfig, 'demoData' | 'demoFrom'>,
  { today, months = MONTHS }: DemoOptions,
): Promise<SimulationRun | undefined> {
  const before = await storedRun(owner);
  if (before !== undefined) return before.finished ? undefined : before;
  if (!demoData) return undefined;
  const { rows } = await client.query("select 1 from stream where kind <> 'tenant' limit 1");
  if (rows.length > 0) return undefined;
  const from = demoFrom ?? later('2017-01-01', addMonths(today, -months));
  if (from >= today) return undefined;
  return { region: gooiEnVechtstreek.code, seed: SEED, from, until: addDays(today, -1) };
}

async function simulate(config: RunningConfig, owner: string, run: SimulationRun, options: DemoOptions): Promise<void> {
  options.say(`Voorbeelddossiers worden gemaakt (verzonnen, ${run.from} tot en met ${run.until})…`);
  const office = new DemoOffice(config);
  try {
    await live(config, owner, run, options, office);
  } finally {
    await office.close();
  }
}

async function live(
  config: RunningConfig,
  owner: string,
  run: SimulationRun,
  { say, stopping, today, entries }: DemoOptions,
  office: DemoOffice,
): Promise<void> {
  let year = '';
  const lettersFrom = later(run.from, addDays(run.until, -LETTERS_DAYS));
  const writtenFrom = later(addDays(run.from, BEFORE_A_REPORT), addDays(run.until, -WRITTEN_DAYS));
  const [letters, statements] = [new DemoLetters(office), new DemoStatements(office, run.until)];
  const links = new DemoLinks(office, run.seed, run.until);
  const keep = async (day: LocalDate): Promise<void> => {
    if (day >= lettersFrom) await letters.make(lettersFrom, day);
    await statements.make(day);
    await links.make(day);
  };
  // A start that was killed between somebody's work and the letters of that day.
  const lived = await livedUntil(owner);
  if (lived !== undefined) await keep(lived);
  const room = await runSimulation({
    urls: { ...config.database, owner },
    masterKey: masterKeyOf(config),
    run,
    stopping,
    clockAfter: 'real',
    reports: { from: writtenFrom, lettersFrom },
    uploads: { open: () => office.get(Uploads), from: addDays(run.until, -PROVEN_DAYS) },
    progress: async (day) => {
      await keep(day);
      if (day.slice(0, 4) === year) return;
      year = day.slice(0, 4);
      say(`  ${year}…`);
    },
    ...(entries === undefined ? {} : { entries }),
  });
  await tidyInboxes(room.pool, new Inbox(room.pool, new DatabaseClock(room.pool)), today);
  await room.close();
}
