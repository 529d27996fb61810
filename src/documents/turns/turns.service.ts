import type { LocalDate } from '../../../workflows/definition.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { isOurs, paidByOthers } from '../../payments/our-months.js';
import type { AppPool } from '../../platform/database.js';
import type { EntitlementService } from '../../subsidies/entitlement.service.js';
import { januaryOf, turnOf, type Turn } from './turn.js';

/** Turns of years of one placement, by year; without one where nothing changes. */
export type Turns = { readonly placement: string; readonly byYear: ReadonlyMap<number, Turn> };

/** Computes what 1 January of years does to placements, by the facts as they are now. */
export class TurnService {
  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
  ) {}

  /** A January that another body pays is theirs to tell of (M46). */
  async of(session: Session, years: readonly number[], placements: readonly string[]): Promise<readonly Turns[]> {
    const last = januaryOf(Math.max(...years));
    const standing = await this.entitlements.standingUntil(session, last, placements);
    const firstDay: LocalDate = `${last}-01`;
    const others = await inSession(this.pool, session, (client) => paidByOthers(client, firstDay, placements));
    return standing.map((one) => {
      const { id } = one.placement;
      const turns = years.flatMap((year) => {
        const turn = isOurs(others, id, januaryOf(year)) ? turnOf(one, year) : undefined;
        return turn === undefined ? [] : [[year, turn] as const];
      });
      return { placement: id, byYear: new Map(turns) };
    });
  }
}
