import { isLocalDate } from '../../workflows/law/dates.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { verifyAll } from '../engine/verify-now.js';
import { refuseCall } from '../platform/call-error.js';
import { readConfig } from '../platform/config.js';
import { masterKeyOf } from '../platform/master-key.js';
import { REGIONS } from './region.data.js';
import { runSimulation, type SimulationRun } from './run-simulation.js';
import { ownDatabase } from './simulation-database.js';
import { figuresOf, lineOf } from './simulation-figures.js';
import type { Progress } from './simulator.js';
import { dutchDate } from '../../workflows/law/dutch.js';

type Options = SimulationRun & {
  readonly json?: boolean;
  readonly keep?: boolean;
  readonly database?: string;
};

/** @returns whether the record of the simulation is whole */
export async function simulateNow(
  env: Readonly<Record<string, string | undefined>>,
  options: Options,
): Promise<boolean> {
  refuseBadCall(options);
  const config = readConfig(env);
  const database = await ownDatabase(config, options.database);
  say(`Simulatie in database ${database.name}`);
  const { region, seed, from, until } = options;
  // What was named can be gone on with, so it is dropped only when it came to its end.
  let keep = options.database !== undefined;
  try {
    const room = await runSimulation({
      urls: database.urls,
      masterKey: masterKeyOf(config),
      run: { region, seed, from, until },
      progress: monthly(),
    });
    try {
      say('Tellen…');
      for (const year of await figuresOf(room, options)) print(options.json ? JSON.stringify(year) : lineOf(year));
      say('Controleren…');
      const { streams, entries, differences, first } = await verifyAll(room.pool, true);
      for (const one of first) say(`${one.stream} regel ${one.number ?? '-'}: ${one.what}`);
      print(
        options.json
          ? JSON.stringify({ verify: { streams, entries, differences } })
          : `Gecontroleerd (verify --replay): ${streams} dossiers, ${entries} regels, ${differences} verschillen`,
      );
      keep = false;
      if (options.keep === true && config.mode === 'embedded') {
        say(`Bekijk deze regio met: DEMO_DATABASE=${database.name} npm start`);
      }
      return differences === 0;
    } finally {
      await room.close();
    }
  } finally {
    await database.leave(keep || options.keep === true);
  }
}

function refuseBadCall({ from, until, region }: Options): void {
  const days = [
    ['--from', from],
    ['--until', until],
  ] as const;
  const faults = days.flatMap(([option, day]) =>
    isLocalDate(day) ? [] : [`${option}: de datum ${day} bestaat niet.`],
  );
  const reach = builtInTables.reachUntil;
  refuseCall([
    ...faults,
    ...(isLocalDate(from) && from < FIRST_DAY ? ['--from: de Praktijkroute bestaat sinds 1 januari 2017.'] : []),
    ...(isLocalDate(until) && until > reach ? [`--until: de tabellen reiken tot en met ${dutchDate(reach)}.`] : []),
    ...(faults.length === 0 && until < from ? ['--until: de laatste dag ligt voor de eerste.'] : []),
    ...(REGIONS.some(({ code }) => code === region)
      ? []
      : [`--region: "${region}" kennen we niet. Bekend zijn: ${REGIONS.map(({ code }) => code).join(', ')}.`]),
  ]);
}

const FIRST_DAY = '2017-01-01';

/** One word per month that passed. */
function monthly(): Progress {
  let month = '';
  return (day, deeds) => {
    if (day.slice(0, 7) === month) return;
    month = day.slice(0, 7);
    say(`${month}: ${deeds} handelingen`);
  };
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
