import type { LocalDate } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { decidedElsewhere, type DecidedElsewhere } from '../../placements/other-body.js';
import { seesOtherBody } from '../../placements/placement-access.js';
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
        `select placement, employment, subsidy, register, measurement, wage_value as "wageValue", draft,
           exists (select from decision d where d.placement = o.placement and d.decided_on is not null
             and d.ground is distinct from 'imported'
             and (d.sent_to_employer_on is null or d.sent_to_worker_on is null)) as letter
         from placement_outlook o where placement = any($1)`,
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

  /** M46: those on which another organisation decides; none for a role that does not see it. */
  async elsewhere(
    actor: SessionActor,
    placements: readonly string[],
    today: LocalDate,
  ): Promise<ReadonlyMap<string, DecidedElsewhere>> {
    if (!seesOtherBody(actor.role)) return new Map();
    return inSession(this.pool, actor, (client) => decidedElsewhere(client, placements, today));
  }
}

const byPlacement = <T extends { readonly placement: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.placement, row]));
