import type { LocalDate } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { allTenants } from '../../journal/tenants.js';
import { dayOf } from '../../outcomes/columns.js';
import { completenessOn } from '../../outcomes/completeness.js';
import type { FoundColumns } from '../../outcomes/figure-reader.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import type { OutcomeBook } from '../../outcomes/outcome-book.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { regionBodies, type RegionBody } from '../../region/region-bodies.js';
import { completenessCounts, countsOf, type Counts } from '../../region/region-counts.js';
import { placesIn, regionMunicipalities } from '../../region/region-municipalities.js';
import { periodNamed, regionPeriod, type RegionPeriod } from '../../region/region-periods.js';
import { isOfLastDay, regionTable, type RegionTable, type RegionTableDefinition } from '../../region/region-tables.js';
import type { RegionTables } from '../../region/region-tables.service.js';
import { UnknownRegionItemError } from '../../region/region.errors.js';
import type { BodySeal, FileProofs } from '../file-proofs.service.js';
import type { DayReplay } from '../replays/day-replay.js';
import type { DayReplays } from '../replays/day-replays.service.js';
import { addedCounts, otherCells, ownCounts } from './own-counts.js';

/** A body that the table was counted from: numbers alone, no file of it. */
export type CountedBody = {
  readonly name: string;
  readonly municipalities: readonly string[];
  /** The first seal over what it had recorded when the table was made; null: not sealed yet. */
  readonly seal: BodySeal | null;
};

/** The own body's part of a table, for who opens its files. */
export type OwnPart = {
  readonly table: FigureTable;
  /** Whether it was found from all files as they were replayed for the day the table was made, or from what is known now. */
  readonly how: 'wholeDay' | 'now';
  /** Cells that are another number than what was published; null where the table counts other bodies in the same cell. */
  readonly others: number | null;
  /** The day that can be replayed, with how far that is. */
  readonly day: LocalDate;
  readonly replay: DayReplay | undefined;
};

export type TableOrigin = {
  readonly definition: RegionTableDefinition;
  readonly table: RegionTable;
  readonly period: RegionPeriod;
  /** From this day everything in it can be known. */
  readonly readyOn: LocalDate;
  readonly hidden: number;
  readonly bodies: readonly CountedBody[];
  readonly own: OwnPart | undefined;
};

type Ports = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly tables: RegionTables;
  readonly book: OutcomeBook;
  readonly proofs: FileProofs;
  readonly replays: DayReplays;
};

/** "Hoe is dit ontstaan" of a table that the region published. */
export class RegionTableOrigins {
  constructor(private readonly ports: Ports) {}

  /** @throws NotAllowedError, UnknownRegionItemError */
  async of(actor: SessionActor, key: string, name: string): Promise<TableOrigin> {
    const { pool, tables, proofs } = this.ports;
    const definition = regionTable(key);
    const table = (await tables.list(actor)).find((one) => one.key === key && one.period === name);
    if (!definition || !table) throw new UnknownRegionItemError('Deze tabel');
    const period = periodNamed(name);
    const deciding = (await regionBodies(pool, actor)).filter((one) => isIn(one, period));
    const known = await allTenants(pool);
    const bodies: CountedBody[] = [];
    for (const code of new Set(deciding.map(({ body }) => body))) {
      const own = deciding.filter(({ body }) => body === code);
      const tenant = known.find((one) => one.code === code)?.id;
      const seal = tenant === undefined ? null : await proofs.sealOver(tenant, table.builtAt);
      bodies.push({ name: own[0]?.name ?? code, municipalities: own.map(({ municipality }) => municipality), seal });
    }
    const code = known.find(({ id }) => id === actor.tenant)?.code;
    return {
      definition,
      table,
      period,
      readyOn: definition.ready(period),
      hidden: table.body.cells.flat().filter((cell) => cell === null).length,
      bodies: await this.named(actor, bodies),
      own: actor.role === 'manager' ? await this.own(actor, definition, table, deciding.filter(({ body }) => body === code)) : undefined, // prettier-ignore
    };
  }

  private async named(actor: SessionActor, bodies: readonly CountedBody[]): Promise<readonly CountedBody[]> {
    const places = await regionMunicipalities(this.ports.pool, actor);
    const names = new Map(places.map(({ code, name }) => [code, name]));
    return bodies.map((one) => ({ ...one, municipalities: one.municipalities.map((code) => names.get(code) ?? code) }));
  }

  private async own(
    actor: SessionActor,
    definition: RegionTableDefinition,
    table: RegionTable,
    deciding: readonly RegionBody[],
  ): Promise<OwnPart> {
    const { replays, book, clock } = this.ports;
    const day = localDate(table.builtAt);
    const replay = await replays.find(actor, day);
    const done = replay?.state === 'done' ? replay : undefined;
    const columns = done ? (await replays.picture(actor, done)).columns : await book.level(actor.tenant);
    const today = done ? day : localDate(await clock.now());
    const halves = halvesOf(definition, periodNamed(table.period));
    const counted: Counts[] = [];
    for (const period of halves) counted.push(await this.counts(actor, definition, period, columns, today));
    const codes = new Set(deciding.map(({ municipality }) => municipality));
    const rows = definition.rows === 'municipalities' ? table.body.rows.filter((row) => codes.has(row.key)) : definition.rows; // prettier-ignore
    const own = ownCounts(definition, table, rows, addedCounts(counted));
    // Who filled in what is found from now alone: files of people are not among what is replayed.
    const how = done && definition.key !== 'volledigheid' ? 'wholeDay' : 'now';
    const others = definition.rows === 'municipalities' ? otherCells(own) : null;
    return { table: own, how, others, day, replay };
  }

  private async counts(
    actor: SessionActor,
    { key }: RegionTableDefinition,
    period: RegionPeriod,
    columns: FoundColumns,
    today: LocalDate,
  ): Promise<Counts> {
    const { pool } = this.ports;
    if (key === 'volledigheid')
      return completenessCounts(
        await inSession(pool, actor, (client) => completenessOn(client, actor.tenant, period.until)),
      );
    const places = placesIn(await regionMunicipalities(pool, actor), period, isOfLastDay(key));
    return countsOf(key, { picture: { ...columns, at: '' }, places, period, today: dayOf(today) });
  }
}

const isIn = ({ from, until }: RegionBody, period: RegionPeriod): boolean =>
  from <= period.until && (until === null || until >= period.from);

/** A year of a table by halves is counted by halves: who began in both stands in it twice. */
function halvesOf(definition: RegionTableDefinition, period: RegionPeriod): readonly RegionPeriod[] {
  if (definition.period === period.kind) return [period];
  const year = Number(period.name);
  return [regionPeriod(year, 'half', 1), regionPeriod(year, 'half', 2)];
}
