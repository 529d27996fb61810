import type { Moment } from '../../../workflows/definition.js';
import type { TablesSource } from '../../engine/policy-source.js';
import { placementByPlacement, type Following, type Round } from '../../journal/follower.js';
import { KeptRows } from '../../journal/kept-rows.js';
import type { Reached } from '../../journal/placement-rows.js';
import { inSession } from '../../journal/session-work.js';
import type { Clock } from '../../platform/clock.js';
import { diedAmong } from '../../people/worker-death.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { placementsOf, STARTED } from '../../subsidies/subsidy-rows.js';
import { partOf, turnYears } from './turn.js';
import { keepTurns, madeResets, turnsBehind, turnsReached, type KeptTurn } from './turn-rows.js';
import type { Turns, TurnService } from './turns.service.js';

/** Moves when the same facts give another row, so that all are made anew. */
const SHAPE = '2';
/** Rows rest on the years of which letters are made, the choices of the body and the tables. */
type TurnRound = Round & { readonly years: readonly number[]; readonly year: number };
type Ports = {
  readonly pool: AppPool;
  readonly turns: TurnService;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly clock: Clock;
  readonly warn: (message: string) => void;
  readonly few?: number;
};

/** Keeps what 1 January does to each running subsidy level with the record (decision 1840). */
export class TurnKeeper extends KeptRows<TurnRound> {
  constructor({ warn, few, ...ports }: Ports) {
    super({
      pool: ports.pool,
      clock: ports.clock,
      place: { table: 'placement_turn', key: 'placement' },
      title: 'Brieven van de jaarwisseling',
      following: following(ports),
      all: placementsOf,
      warn,
      few,
    });
  }
}

type Grounded = Pick<Ports, 'pool' | 'turns' | 'policies' | 'tables'>;

function following(ports: Grounded): Following<TurnRound> {
  const batch: Following<TurnRound>['batch'] = (tenant, round, ids) => keep(ports, tenant, round, ids);
  return {
    name: 'turns',
    round: (tenant, at) => roundOf(ports, tenant, at),
    behind: (client, tenant, { grounds, year }, since) => turnsBehind(client, tenant, grounds, since, year),
    batch,
    all: placementByPlacement(ports.pool, batch, STARTED),
  };
}

async function roundOf({ policies: reader, tables }: Grounded, tenant: string, at: Moment): Promise<TurnRound> {
  const years = turnYears(localDate(at));
  const year = Math.max(...years);
  const { policies, version } = await reader.withVersion({ tenant, tenants: [tenant] }, tenant);
  return { at, years, year, grounds: [SHAPE, year, version, tables.of(policies).version].join('.') };
}

async function keep(
  { pool, turns }: Grounded,
  tenant: string,
  { years, grounds }: TurnRound,
  ids: readonly string[],
): Promise<void> {
  const session = { tenant, tenants: [tenant] };
  const { reached, made, died } = await inSession(pool, session, async (client) => ({
    reached: await turnsReached(client, ids),
    died: await diedAmong(client, ids),
    made: new Set((await madeResets(client, ids, years.map(partOf))).map(keyOf)),
  }));
  const far = new Map(reached.map((one) => [one.id, one]));
  const rows = (await turns.of(session, years, ids)).flatMap((one) => {
    const at = far.get(one.placement);
    return at === undefined ? [] : years.map((year) => rowOf(one, year, at, { made, died }));
  });
  if (rows.length > 0) await inSession(pool, session, (client) => keepTurns(client, tenant, grounds, rows));
}

/** @param known letters that were made, and placements whose worker died (M45) */
function rowOf(
  { placement, byYear }: Turns,
  year: number,
  at: Reached,
  { made, died }: { readonly made: ReadonlySet<string>; readonly died: ReadonlySet<string> },
): KeptTurn {
  const turn = byYear.get(year);
  const isDue = (addressee: string): boolean =>
    turn !== undefined && !turn.waiting && !made.has(keyOf({ placement, addressee, part: partOf(year) }));
  const { entryNo, besideNo } = at;
  return {
    placement,
    year,
    entryNo,
    besideNo,
    turn,
    forEmployer: isDue('employer'),
    forWorker: isDue('worker') && !died.has(placement),
  };
}

const keyOf = (letter: { readonly placement: string; readonly addressee: string; readonly part: string }): string =>
  [letter.placement, letter.addressee, letter.part].join('.');
