import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { onMinimumHours } from '../../workflows/law/entitlement.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { MonthAhead } from './month-change.js';
import { computeMonth, notYetFixed } from './month-standing.js';
import type { PolicyReader } from './policy-reader.js';
import { readPlacements, type PlacementMoney } from './subsidy-rows.js';

export type AheadAsked = { readonly placement: string; readonly from: string; readonly count: number };

const AFTER_DECLARING = 'gerekend met het minimum; betaald na de opgave van de uren';

/** What the months to come would give by what is known now (M26). Nothing of it is stored: it is no right yet. */
export class MonthsAhead {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /**
   * `count` months from `from` (`YYYY-MM`) on, by placement. A placement that is not seen, whose person was erased or that
   * the law cannot compute has no months.
   */
  async of(session: Session, asked: readonly AheadAsked[]): Promise<ReadonlyMap<string, readonly MonthAhead[]>> {
    if (asked.length === 0) return new Map();
    const ids = asked.map(({ placement }) => placement);
    const found = await inSession(this.pool, session, (client) => readPlacements(client, ids));
    const people = await this.vault.open(
      session,
      found.map(({ candidate }) => candidate),
    );
    const months = new Map<string, readonly MonthAhead[]>();
    for (const placement of found) {
      const wish = asked.find((one) => one.placement === placement.id);
      const birthDate = people.get(placement.candidate)?.birthDate;
      if (wish === undefined || birthDate === undefined) continue;
      months.set(placement.id, await this.monthsOf(session, placement, birthDate, wish));
    }
    return months;
  }

  private async monthsOf(
    session: Session,
    { facts, tenant }: PlacementMoney,
    birthDate: string,
    { from, count }: AheadAsked,
  ): Promise<readonly MonthAhead[]> {
    const policies = await this.policies.of(session, tenant);
    const tables = this.tables.of(policies);
    try {
      return Array.from({ length: count }, (_none, ahead) => {
        const month = monthOf(addMonths(`${from}-01`, ahead));
        const asked = { facts, birthDate, month, policies, tables };
        const paid = computeMonth(asked);
        // Hours of a month to come are not declared yet (B18): what the minimum gives says more than nothing.
        const undeclared = paid.parts.some(({ reason }) => reason === 'hoursNotDeclared');
        const computed = undeclared ? computeMonth({ ...asked, policies: onMinimumHours(policies, month) }) : paid;
        const amount = new Decimal(computed.amount).plus(computed.advance).toFixed(2);
        const { kind, holdDays } = computed;
        const note = undeclared ? AFTER_DECLARING : notYetFixed(month, computed.estimate);
        return { month, kind, amount, holdDays, note };
      });
    } catch (error) {
      if (error instanceof LawError) return [];
      throw error;
    }
  }
}
