import type { LocalDate } from '../../workflows/definition.js';
import { readFacts } from '../../workflows/law/placement-facts.js';
import type { MinimumKind } from '../../workflows/law/minimum-wage.js';
import { isFarAbove } from '../../workflows/law/wage-floor.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from './policy-reader.js';
import { readPlacements } from './subsidy-rows.js';
import { contractOn, wageOn, type ContractWage } from './wage-course.js';
import { readWageRows } from './wage-rows.js';

/** The wage of a placement on a day, held against the minimum (M8, B9). */
export type WageStanding = {
  readonly on: LocalDate;
  /** Unknown: no wage recorded, no contract on that day, or no minimum for that day or age. */
  readonly state: 'unknown' | 'below' | 'enough' | 'farAbove';
  /** Euros a month. */
  readonly wage: string | null;
  /** The least that it must be by the hours, and which minimum that is. */
  readonly minimum: string | null;
  readonly kind: MinimumKind | null;
  /** Payment that stands still because the wage is too low. */
  readonly stopped: { readonly from: LocalDate; readonly until: LocalDate | null } | null;
};

/** What was known at a moment of the past: facts up to an entry, the contracts of then, and the choices of the body. */
export type WagesThen = {
  readonly entry: number;
  readonly contracts: readonly ContractWage[];
  readonly policies: PolicySet;
};

/** Of a file that is open already: the look was recorded (F6). */
export class WageStandings {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  async of(
    session: Session,
    file: { readonly id: string; readonly candidate: string; readonly decidingBody: string },
    day: LocalDate,
    then?: WagesThen,
  ): Promise<WageStanding> {
    const { id, candidate, decidingBody } = file;
    const { contracts, track, facts } = await inSession(this.pool, session, async (client) => {
      const rows = await readWageRows(client, decidingBody, [id], then?.entry);
      const [placement] = await readPlacements(client, [id]);
      return {
        contracts: then?.contracts ?? rows.contracts.get(id) ?? [],
        track: rows.track.get(id) ?? [],
        facts: readFacts((placement?.facts ?? []).filter(({ recorded }) => recorded <= (then?.entry ?? recorded))),
      };
    });
    const held = facts.payHolds.findLast((one) => one.belowMinimum && one.from <= day);
    const stopped = held === undefined ? null : { from: held.from, until: held.until };
    const wage = contractOn(contracts, day)?.monthlyWage ?? null;
    const birthDate = (await this.vault.open(session, [candidate])).get(candidate)?.birthDate;
    const unknown: WageStanding = { on: day, state: 'unknown', wage, minimum: null, kind: null, stopped };
    if (birthDate === undefined) return unknown;
    const tables = this.tables.of(then?.policies ?? (await this.policies.of(session, decidingBody)));
    const found = wageOn({ contracts, track, birthDate, tables }, day);
    if (found.state === 'unknown') return unknown;
    const state = found.state === 'enough' && isFarAbove(found.wage, found.floor) ? 'farAbove' : found.state;
    return { on: day, state, wage: found.wage, minimum: found.floor.amount, kind: found.floor.kind, stopped };
  }
}

/** The day on which the wage of a placement is looked at: today while somebody works, else the first day to come or the last that was. */
export function wageDay(
  context: {
    readonly firstDay: LocalDate | null;
    readonly plannedStart: LocalDate | null;
    readonly ending: { readonly lastDay: LocalDate } | null;
  },
  today: LocalDate,
): LocalDate {
  const start = context.firstDay ?? context.plannedStart;
  if (start !== null && start > today) return start;
  const last = context.ending?.lastDay;
  return last !== undefined && last < today ? last : today;
}
