import { addDays, daysCounted, earlier, later, monthOf, yearOf } from '../../workflows/law/dates.js';
import { entitlement } from '../../workflows/law/entitlement.js';
import { Decimal } from '../../workflows/law/exact.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { DEMO_BODIES } from '../access/demo-users.js';
import { PolicySource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { monthsBetween, monthsToKnow } from '../subsidies/month-standing.js';
import { readPlacements, startedPlacements, type PlacementMoney } from '../subsidies/subsidy-rows.js';
import { countByYear, holds, YEARLY, type Hold, type Left, type Yearly } from './figures-queries.js';
import { regionOf, type SimulationRun } from './run-simulation.js';
import type { OpenedRoom } from './simulation-room.js';

export type MonthMoney = { readonly month: string; readonly lumpSum: string; readonly measured: string };

/** One year of the region, counted from the tables. */
export type YearFigures = {
  readonly year: number;
  readonly starts: number;
  readonly registerEntries: number;
  readonly outcomes: Readonly<
    Record<Exclude<Yearly, 'starts' | 'registerEntries' | 'lateMeasurements' | 'termsMissed'>, number>
  >;
  readonly lateMeasurements: number;
  readonly onHold: { readonly placements: number; readonly days: number };
  readonly termsMissed: number;
  readonly money: readonly MonthMoney[];
};

export async function figuresOf(room: OpenedRoom, run: SimulationRun): Promise<readonly YearFigures[]> {
  const { to, on } = regionOf(run.region).succession;
  const left: Left = { municipality: to, on };
  const tenants = DEMO_BODIES.map((body) => body.id);
  const session = { tenant: tenants[0] ?? '', tenants };
  const { counts, held } = await inSession(room.pool, session, async (client) => {
    const all = new Map<Yearly, ReadonlyMap<number, number>>();
    for (const name of YEARLY) all.set(name, await countByYear(client, name, run.from, run.until, left));
    return { counts: all, held: await holds(client, run.until, left) };
  });
  const money = await moneyByMonth(room, run, left);
  const first = yearOf(run.from);
  const years = Array.from({ length: yearOf(run.until) - first + 1 }, (_none, index) => first + index);
  return years.map((year) => {
    const count = (name: Yearly): number => counts.get(name)?.get(year) ?? 0;
    return {
      year,
      starts: count('starts'),
      registerEntries: count('registerEntries'),
      outcomes: {
        banenafspraak: count('banenafspraak'),
        regularWork: count('regularWork'),
        endedBeforeInclusion: count('endedBeforeInclusion'),
        endedAfterInclusion: count('endedAfterInclusion'),
        refused: count('refused'),
        withdrawn: count('withdrawn'),
        notComeAbout: count('notComeAbout'),
      },
      lateMeasurements: count('lateMeasurements'),
      onHold: onHoldIn(held, year),
      termsMissed: count('termsMissed'),
      money: money.filter((one) => one.month.startsWith(String(year))),
    };
  });
}

/** `2017  starts 92  register entries 70  …`, and below it the money of each month. */
export function lineOf(figures: YearFigures): string {
  const { outcomes, onHold } = figures;
  const parts = [
    `${figures.year}`,
    `starts ${figures.starts}`,
    `register entries ${figures.registerEntries}`,
    `Banenafspraak ${outcomes.banenafspraak}`,
    `regular work ${outcomes.regularWork}`,
    `ended before inclusion ${outcomes.endedBeforeInclusion}, after ${outcomes.endedAfterInclusion}`,
    `refused ${outcomes.refused}`,
    `withdrawn ${outcomes.withdrawn}`,
    `not come about ${outcomes.notComeAbout}`,
    `late measurements ${figures.lateMeasurements}`,
    `on hold ${onHold.placements} placements, ${onHold.days} days`,
    `terms missed ${figures.termsMissed}`,
  ];
  const months = figures.money.map((one) => `      ${one.month}  lump sum ${one.lumpSum}  measured ${one.measured}`);
  return [parts.join('  '), ...months].join('\n');
}

/** Placements and days on hold within a year. */
function onHoldIn(held: readonly Hold[], year: number): YearFigures['onHold'] {
  const days = held.map(({ from, until }) =>
    daysCounted(later(from, `${year}-01-01`), earlier(addDays(until, -1), `${year}-12-31`)),
  );
  return { placements: days.filter((count) => count > 0).length, days: days.reduce((sum, count) => sum + count, 0) };
}

type Sums = { lumpSum: Decimal; measured: Decimal };

/** What the months give by the facts as they stand now, apart for lump sum and measured value (B5–B12). */
async function moneyByMonth(room: OpenedRoom, run: SimulationRun, left: Left): Promise<readonly MonthMoney[]> {
  const until = monthOf(run.until);
  const months = monthsBetween(monthOf(run.from), until);
  const sums = new Map<string, Sums>(
    months.map((month) => [month, { lumpSum: new Decimal(0), measured: new Decimal(0) }]),
  );
  for (const body of DEMO_BODIES) {
    const session = { tenant: body.id, tenants: [body.id] };
    const gone = await placementsGone(room, session, left);
    const placements = await inSession(room.pool, session, async (client) =>
      readPlacements(client, await startedPlacements(client, body.id)),
    );
    const policies = await new PolicySource(room.pool).of(session, 0);
    const people = await room.vault.open(
      session,
      placements.map((one) => one.candidate),
    );
    for (const placement of placements) {
      const birthDate = people.get(placement.candidate)?.birthDate;
      if (birthDate === undefined) continue;
      const known = monthsToKnow(placement.facts, [], until).filter((month) => sums.has(month));
      for (const month of known.filter((one) => !gone.has(placement.id) || `${one}-28` < left.on)) {
        addMonth(sums, placement, { birthDate, month, policies });
      }
    }
  }
  return [...sums].map(([month, sum]) => ({
    month,
    lumpSum: sum.lumpSum.toFixed(2),
    measured: sum.measured.toFixed(2),
  }));
}

type MonthBasis = Pick<Parameters<typeof entitlement>[0], 'birthDate' | 'month' | 'policies'>;

function addMonth(sums: ReadonlyMap<string, Sums>, placement: PlacementMoney, basis: MonthBasis): void {
  const sum = sums.get(basis.month);
  if (sum === undefined) return;
  const { parts } = entitlement({ ...basis, facts: placement.facts, tables: builtInTables });
  for (const part of parts) {
    if (part.kind === 'lumpSum') sum.lumpSum = sum.lumpSum.plus(part.rounded);
    if (part.kind === 'measured') sum.measured = sum.measured.plus(part.rounded);
  }
}

async function placementsGone(room: OpenedRoom, session: Session, left: Left): Promise<ReadonlySet<string>> {
  return inSession(room.pool, session, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from placement where municipality = $1', [
      left.municipality,
    ]);
    return new Set(rows.map((row) => row.id));
  });
}
