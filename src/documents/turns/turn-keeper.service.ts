import type { Moment } from '../../../workflows/definition.js';
import type { TablesSource } from '../../engine/policy-source.js';
import { StoredBookmarks } from '../../journal/bookmarks.js';
import { Follower, placementByPlacement, type Following, type Round } from '../../journal/follower.js';
import { FEW, KeptLevel, type Level } from '../../journal/kept-level.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { allTenants } from '../../journal/tenants.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { placementsOf, STARTED } from '../../subsidies/subsidy-rows.js';
import { partOf, turnYears } from './turn.js';
import { keepTurns, madeResets, turnsBehind, turnsReached, type KeptTurn, type Reached } from './turn-rows.js';
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
export class TurnKeeper {
  readonly follower: Follower<TurnRound>;
  private readonly kept: KeptLevel<TurnRound>;

  constructor(private readonly ports: Ports) {
    const { pool, warn, few = FEW } = ports;
    this.follower = new Follower(pool, this.following(), new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => placementsOf(client, tenant)),
      warn: (message) => warn(`Brieven van de jaarwisseling: ${message}`),
      few,
    });
  }

  /** @param wait until all is computed, however much it is */
  async level({ tenant }: Session, wait: boolean): Promise<Level> {
    return this.kept.level(tenant, await this.ports.clock.now(), wait);
  }

  /** Compares every placement of every body, also what moved without an entry near it. */
  async levelAll(): Promise<void> {
    const { pool, clock } = this.ports;
    for (const { id } of await allTenants(pool)) await this.follower.followAll(id, await clock.now());
  }

  /** Ends when what is being computed beside is done. */
  async settled(): Promise<void> {
    await this.kept.settled();
  }

  private following(): Following<TurnRound> {
    const batch: Following<TurnRound>['batch'] = (tenant, round, ids) => this.batch(tenant, round, ids);
    return {
      name: 'turns',
      round: (tenant, at) => this.round(tenant, at),
      behind: (client, tenant, round, since) => turnsBehind(client, tenant, round, since),
      batch,
      all: placementByPlacement(this.ports.pool, batch, STARTED),
    };
  }

  private async round(tenant: string, at: Moment): Promise<TurnRound> {
    const years = turnYears(localDate(at));
    const year = Math.max(...years);
    const { policies, version } = await this.ports.policies.withVersion({ tenant, tenants: [tenant] }, tenant);
    const tables = this.ports.tables.of(policies).version;
    return { at, years, year, grounds: [SHAPE, year, version, tables].join('.') };
  }

  private async batch(tenant: string, { years, grounds }: TurnRound, ids: readonly string[]): Promise<void> {
    const session = { tenant, tenants: [tenant] };
    const { pool, turns } = this.ports;
    const { reached, made } = await inSession(pool, session, async (client) => ({
      reached: await turnsReached(client, ids),
      made: new Set((await madeResets(client, ids, years.map(partOf))).map(keyOf)),
    }));
    const far = new Map(reached.map((one) => [one.id, one]));
    const rows = (await turns.of(session, years, ids)).flatMap((one) => {
      const at = far.get(one.placement);
      return at === undefined ? [] : years.map((year) => rowOf(one, year, at, made));
    });
    if (rows.length > 0) await inSession(pool, session, (client) => keepTurns(client, tenant, grounds, rows));
  }
}

function rowOf({ placement, byYear }: Turns, year: number, at: Reached, made: ReadonlySet<string>): KeptTurn {
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
    forWorker: isDue('worker'),
  };
}

const keyOf = (letter: { readonly placement: string; readonly addressee: string; readonly part: string }): string =>
  [letter.placement, letter.addressee, letter.part].join('.');

/** Once a day, so that after a night with a new row of the tables nobody waits for it. */
export class TurnPass {
  readonly name = 'turns';

  constructor(private readonly keeper: TurnKeeper) {}

  async run(): Promise<void> {
    await this.keeper.levelAll();
  }
}
