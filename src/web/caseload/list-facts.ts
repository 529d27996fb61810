import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { Outlook } from './next-step-words.js';

/** What the last computed month of a placement gave. Euros with two decimals. */
export type LastMonth = { readonly month: string; readonly amount: string; readonly held: boolean };
export type ListFacts = {
  readonly outlooks: ReadonlyMap<string, Outlook>;
  readonly months: ReadonlyMap<string, LastMonth>;
};

type MonthRow = LastMonth & { readonly placement: string };
type OutlookRow = Outlook & { readonly placement: string };

/** What a list shows beside the row of a placement; no file is opened for it. */
export class ListFactsReader {
  constructor(private readonly pool: AppPool) {}

  /** @param month the last month that counts, `YYYY-MM`; undefined leaves money out */
  async of(session: Session, placements: readonly string[], month: string | undefined): Promise<ListFacts> {
    return inSession(this.pool, session, async (client) => {
      const outlooks = await client.query<OutlookRow>(
        `select placement, subsidy, register, measurement, wage_value as "wageValue", draft
         from placement_outlook where placement = any($1)`,
        [placements],
      );
      const months = await client.query<MonthRow>(
        `select distinct on (placement) placement, month, amount, hold_days > 0 as held
         from entitlement_month where placement = any($1) and month <= $2 order by placement, month desc, version desc`,
        [placements, month ?? ''],
      );
      return { outlooks: byPlacement(outlooks.rows), months: byPlacement(months.rows) };
    });
  }
}

const byPlacement = <T extends { readonly placement: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.placement, row]));
