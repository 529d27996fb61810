import { Decimal } from '../../workflows/law/exact.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Level } from '../journal/kept-level.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { OtherwiseSpan } from './decided-otherwise.js';
import { otherwiseRows } from './standing-money-rows.js';
import type { StandingMoneyKeeper } from './standing-money.service.js';

export type DecidedOtherwise = OtherwiseSpan & { readonly placement: string; readonly employer: string };

/** The list of M48: the decision wins and is paid; it is mended by a decision only. */
export class DecidedOtherwiseService {
  constructor(
    private readonly pool: AppPool,
    private readonly keeper: StandingMoneyKeeper,
  ) {}

  /** Until this month, the largest difference first. @param wait for what is being computed */
  async list(
    actor: SessionActor,
    wait = true,
  ): Promise<{ readonly items: readonly DecidedOtherwise[]; readonly level: Level }> {
    requireRole(
      actor,
      ['finance', 'backOffice', 'manager', 'reviewer', 'consultant', 'legalOfficer', 'reader'],
      'Bedragen die anders zijn besloten inzien',
    );
    const level = await this.keeper.level(actor, wait);
    const rows = await inSession(this.pool, actor, (client) => otherwiseRows(client, actor.tenant));
    const items = rows.flatMap(({ placement, employer, otherwise }) =>
      otherwise.map((span) => ({ placement, employer, ...span })),
    );
    const size = (item: DecidedOtherwise): Decimal => new Decimal(item.difference).abs();
    return { items: items.toSorted((a, b) => size(b).comparedTo(size(a))), level };
  }
}
