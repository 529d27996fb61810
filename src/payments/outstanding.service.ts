import type { PoolClient } from 'pg';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Level } from '../journal/kept-level.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { readPayOuts } from './pay-books.js';
import { PAY_READERS } from './pay-run.service.js';
import { openOf } from './recovery-plan.js';
import { readRecoveriesOf, type Recovery } from './recovery-rows.js';
import { leftOutOf, moneyTotals, openAmounts, type OpenAmount } from './standing-money-rows.js';
import type { StandingMoneyKeeper } from './standing-money.service.js';

export type { OpenAmount } from './standing-money-rows.js';
export type OpenClaim = Recovery & { readonly employer: string; readonly open: string; readonly late: string };

/** What a deciding body has still to pay and to receive over months that are over. Euros, the largest first. */
export type Outstanding = {
  /** Last month that is over, `YYYY-MM`. */
  readonly until: string;
  readonly level: Level;
  /** A next pay run would pay it. */
  readonly toPay: readonly OpenAmount[];
  /** Released, but the employer has no account yet. */
  readonly waitingForAccount: readonly OpenAmount[];
  /** On hold: postponed, not lost (B2, B16). */
  readonly postponed: readonly OpenAmount[];
  /** A next pay run would take it back, or it was overpaid and is not claimed. */
  readonly toTakeBack: readonly OpenAmount[];
  readonly claims: readonly OpenClaim[];
  readonly totals: Readonly<Record<OutstandingList, string>>;
  /** Placements or claims of each list, also those that are not shown. */
  readonly counts: Readonly<Record<OutstandingList, number>>;
  /** Placements whose months cannot be computed. */
  readonly leftOut: readonly string[];
};
export type OutstandingList = 'toPay' | 'waitingForAccount' | 'postponed' | 'toTakeBack' | 'claims';

/** "Still to pay and to receive" (M34): as a pay run would find it; nothing is booked. */
export class OutstandingService {
  constructor(
    private readonly pool: AppPool,
    private readonly keeper: StandingMoneyKeeper,
    private readonly clock: Clock,
  ) {}

  /**
   * @param most rows of each list, the largest amounts; without it all of them, and what moved is waited for
   * @throws NotAllowedError
   */
  async of(actor: SessionActor, most?: number): Promise<Outstanding> {
    requireRole(actor, PAY_READERS, 'Nog te betalen en te ontvangen bedragen inzien');
    const today = localDate(await this.clock.now());
    const until = monthOf(addMonths(`${monthOf(today)}-01`, -1));
    const level = await this.keeper.level(actor, most === undefined);
    const limit = most ?? null;
    return inSession(this.pool, actor, async (client) => {
      const { tenant } = actor;
      const waiting = await waitingIn(client, tenant);
      const claims = await claimsOf(client, tenant, today);
      const kept = await moneyTotals(client, tenant);
      const { toPay, toTakeBack, postponed } = kept;
      return {
        until,
        level,
        toPay: await openAmounts(client, tenant, 'toPay', limit),
        waitingForAccount: waiting.slice(0, most),
        postponed: await openAmounts(client, tenant, 'postponed', limit),
        toTakeBack: await openAmounts(client, tenant, 'toTakeBack', limit),
        claims: claims.slice(0, most),
        totals: {
          toPay,
          toTakeBack,
          postponed,
          waitingForAccount: sumOf(waiting.map(({ amount }) => amount)),
          claims: sumOf(claims.map(({ open }) => open)),
        },
        counts: { ...kept.counts, waitingForAccount: waiting.length, claims: claims.length },
        leftOut: await leftOutOf(client, tenant, limit),
      };
    });
  }
}

/** One amount per placement: runs that wait for the same account go together. */
async function waitingIn(client: PoolClient, tenant: string): Promise<readonly OpenAmount[]> {
  const outs = await readPayOuts(client, { waitingIn: tenant });
  const sums = new Map<string, OpenAmount>();
  for (const { placement, employer, amount } of outs) {
    const sum = new Decimal(sums.get(placement)?.amount ?? 0).plus(amount).toFixed(2);
    sums.set(placement, { placement, employer, amount: sum, months: [] });
  }
  return [...sums.values()]
    .filter(({ amount }) => Number(amount) > 0)
    .toSorted((a, b) => Number(b.amount) - Number(a.amount));
}

/** As the API shows it. */
function openClaim<C extends Recovery>(claim: C, today: string): C & { readonly open: string; readonly late: string } {
  const { open, late } = openOf(claim, today);
  return { ...claim, open, late };
}

async function claimsOf(client: PoolClient, tenant: string, today: string): Promise<readonly OpenClaim[]> {
  const claims = await readRecoveriesOf(client, tenant);
  const open = claims.map((claim) => openClaim(claim, today)).filter((claim) => Number(claim.open) > 0);
  const employers = await employersOf(
    client,
    open.map(({ placement }) => placement),
  );
  return open.map((claim) => ({ ...claim, employer: employers.get(claim.placement) ?? '' }));
}

const sumOf = (amounts: readonly string[]): string => Decimal.sum(0, ...amounts).toFixed(2);

async function employersOf(client: PoolClient, placements: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; employer: string }>(
    'select id, employer from placement where id = any($1)',
    [placements],
  );
  return new Map(rows.map(({ id, employer }) => [id, employer]));
}
