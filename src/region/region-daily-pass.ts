import type { LocalDate } from '../../workflows/definition.js';
import { dayOf, NEVER } from '../outcomes/columns.js';
import type { OutcomeBook, OutcomePicture } from '../outcomes/outcome-book.js';
import type { PeopleBook } from '../outcomes/people/people-book.js';
import { dateOf } from '../outcomes/calendar.js';
import { inSession } from '../journal/session-work.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { published, summedHalves } from './publish.js';
import { countsOf, type CountQuestion } from './region-counts.js';
import { placesIn, regionMunicipalities, type RegionMunicipality } from './region-municipalities.js';
import { periodsBefore, regionPeriod, type RegionPeriod } from './region-periods.js';
import {
  isOfLastDay,
  REGION_TABLES,
  type RegionTable,
  type RegionTableBody,
  type RegionTableDefinition,
} from './region-tables.js';

/** What is counted of one body: numbers only leave it. */
type BodyPicture = Pick<CountQuestion, 'picture' | 'everybody'>;

/**
 * Publishes the tables of every region for periods that are over: goes over the bodies one by one, keeps only numbers of
 * each, adds them up, hides what is small and stores the table. What was published is never made again.
 */
export class RegionDailyPass {
  readonly name = 'region';

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly book: OutcomeBook,
    private readonly people: PeopleBook,
  ) {}

  async run(today: LocalDate): Promise<void> {
    const bodies = await allTenants(this.pool);
    for (const name of new Set(bodies.map(({ region }) => region))) {
      const own = bodies.filter(({ region }) => region === name);
      await this.publish(name, own, today);
    }
  }

  private async publish(name: string, bodies: readonly TenantName[], today: LocalDate): Promise<void> {
    const [first] = bodies;
    if (!first) return;
    const session = coordinatorOf(first.id);
    const places = await regionMunicipalities(this.pool, session);
    const known = await this.known(first.id);
    const pictures: BodyPicture[] = [];
    for (const { id } of bodies)
      pictures.push({ picture: await this.book.level(id), everybody: await this.people.level(id) });
    const firstYear = firstYearOf(pictures.map(({ picture }) => picture));
    if (firstYear === undefined) return;
    for (const table of REGION_TABLES) {
      for (const period of periodsBefore(table.period, firstYear, today)) {
        if (known.has(`${table.key}|${period.name}`) || table.ready(period) > today) continue;
        const body = tableOf(table, period, places, pictures, today);
        await this.store(first.id, name, table, period.name, body);
        known.set(`${table.key}|${period.name}`, body);
      }
      if (table.yearly === true) await this.publishYears(first.id, name, table, known, firstYear, today);
    }
  }

  private async publishYears(
    tenant: string,
    region: string,
    table: RegionTableDefinition,
    known: Map<string, RegionTableBody>,
    firstYear: number,
    today: LocalDate,
  ): Promise<void> {
    for (const { name } of periodsBefore('year', firstYear, today)) {
      const [one, two] = [1, 2].map((half) =>
        known.get(`${table.key}|${regionPeriod(Number(name), 'half', half).name}`),
      );
      if (one && two && !known.has(`${table.key}|${name}`))
        await this.store(tenant, region, table, name, summedHalves(one, two));
    }
  }

  private async known(tenant: string): Promise<Map<string, RegionTableBody>> {
    return inSession(this.pool, coordinatorOf(tenant), async (client) => {
      const { rows } = await client.query<Pick<RegionTable, 'key' | 'period' | 'body'>>(
        'select key, period, body from region_table where region = app_region()',
      );
      return new Map(rows.map(({ key, period, body }) => [`${key}|${period}`, body]));
    });
  }

  private async store(
    tenant: string,
    region: string,
    { key }: RegionTableDefinition,
    period: string,
    body: RegionTableBody,
  ): Promise<void> {
    const at = await this.clock.now();
    await inSession(this.pool, coordinatorOf(tenant), async (client) => {
      await client.query(
        `insert into region_table (region, key, period, built_at, body) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [region, key, period, at, JSON.stringify(body)],
      );
    });
  }
}

function tableOf(
  table: RegionTableDefinition,
  period: RegionPeriod,
  regional: readonly RegionMunicipality[],
  bodies: readonly BodyPicture[],
  today: LocalDate,
): RegionTableBody {
  const places = placesIn(regional, period, isOfLastDay(table.key));
  const rows =
    table.rows === 'municipalities' ? places.map(({ code, name }) => ({ key: code, label: name })) : table.rows;
  const counts = bodies.map((body) => countsOf(table.key, { ...body, places, period, today: dayOf(today) }));
  return published(rows, table.columns, counts, table.key !== 'volledigheid');
}

const coordinatorOf = (tenant: string) =>
  ({ id: 'system', role: 'regionalCoordinator', tenant, tenants: [tenant] }) as const;

function firstYearOf(pictures: readonly OutcomePicture[]): number | undefined {
  let first = NEVER;
  for (const { chunks } of pictures)
    for (const { start } of chunks) for (const day of start) if (day < first) first = day;
  return first === NEVER ? undefined : Number(dateOf(first).slice(0, 4));
}
