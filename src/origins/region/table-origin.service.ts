import type { LocalDate } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import { allTenants } from '../../journal/tenants.js';
import { dayOf } from '../../outcomes/columns.js';
import { FigureAnswers } from '../../outcomes/figure-answers.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import type { OutcomeBook } from '../../outcomes/outcome-book.js';
import type { PeopleBook } from '../../outcomes/people/people-book.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { regionBodies, type RegionBody } from '../../region/region-bodies.js';
import { countsOf, type Counts, type CountQuestion } from '../../region/region-counts.js';
import { figuresOf, hiddenIn } from '../../region/region-figures.js';
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
  /** Cells of people that are not shown in it; those of jobs are the same. */
  readonly hidden: number;
  readonly bodies: readonly CountedBody[];
  readonly own: OwnPart | undefined;
};

type Ports = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly tables: RegionTables;
  readonly book: OutcomeBook;
  readonly people: PeopleBook;
  readonly proofs: FileProofs;
  readonly replays: DayReplays;
};

/** "Hoe is dit ontstaan" of a table that the region published. */
export class RegionTableOrigins {
  private readonly answers = new FigureAnswers();

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
      hidden: hiddenIn(figuresOf(table)[0]?.rows ?? []),
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
    const day = localDate(table.builtAt);
    const replay = await this.ports.replays.find(actor, day);
    const done = replay?.state === 'done' ? replay : undefined;
    const found = await this.found(actor, done);
    const today = done ? day : localDate(await this.ports.clock.now());
    const regional = await regionMunicipalities(this.ports.pool, actor);
    const counted = halvesOf(definition, periodNamed(table.period)).map(
      (period) =>
      this.counts(definition, { ...found, period, today: dayOf(today), places: placesIn(regional, period, isOfLastDay(definition.key)) }), // prettier-ignore
    );
    const codes = new Set(deciding.map(({ municipality }) => municipality));
    const rows = definition.rows === 'municipalities' ? table.body.rows.filter((row) => codes.has(row.key)) : definition.rows; // prettier-ignore
    const own = ownCounts(definition, table, rows, addedCounts(counted));
    const how = done ? 'wholeDay' : 'now';
    const others = definition.rows === 'municipalities' ? otherCells(own) : null;
    return { table: own, how, others, day, replay };
  }

  /** The own body as it was known that day, or as its figures are now. */
  private async found(
    actor: SessionActor,
    replay: DayReplay | undefined,
  ): Promise<Pick<CountQuestion, 'picture' | 'everybody'>> {
    const { replays, book, people } = this.ports;
    if (replay === undefined) return { picture: await book.of(actor.tenant), everybody: await people.of(actor.tenant) };
    const { columns, people: everybody } = await replays.picture(actor, replay);
    return { picture: { ...columns, at: everybody.at }, everybody };
  }

  /** Found once, as long as nothing changed. */
  private counts({ key }: RegionTableDefinition, question: CountQuestion): Counts {
    const { picture, everybody, places, period, today } = question;
    return this.answers.of(picture, [key, period.name, today, places], [everybody.chunks], () =>
      countsOf(key, question),
    );
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
