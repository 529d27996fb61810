import type { PoolClient } from 'pg';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService, PlacementStanding } from '../subsidies/entitlement.service.js';
import { noBooks, readBooks, readPayOuts, type Books } from './pay-books.js';
import { holdsOf, linesOf } from './pay-lines.js';
import { oursAlone, PAY_READERS } from './pay-run.service.js';
import { paidElsewhere } from '../placements/other-body.js';
import { openOf } from './recovery-plan.js';
import { readRecoveriesOf, type Recovery } from './recovery-rows.js';

/** Months of one placement with a sum in euros. */
export type OpenAmount = {
  readonly placement: string;
  readonly employer: string;
  readonly months: readonly string[];
  readonly amount: string;
};
export type OpenClaim = Recovery & { readonly employer: string; readonly open: string; readonly late: string };

/** What a deciding body has still to pay and to receive over months that are over. Euros. */
export type Outstanding = {
  /** Last month that is over, `YYYY-MM`. */
  readonly until: string;
  /** A next pay run would pay it. */
  readonly toPay: readonly OpenAmount[];
  /** Released, but the employer has no account yet. */
  readonly waitingForAccount: readonly OpenAmount[];
  /** On hold: postponed, not lost (B2, B16). */
  readonly postponed: readonly OpenAmount[];
  /** A next pay run would take it back, or it was overpaid and is not claimed. */
  readonly toTakeBack: readonly OpenAmount[];
  readonly claims: readonly OpenClaim[];
  readonly totals: {
    readonly toPay: string;
    readonly waitingForAccount: string;
    readonly postponed: string;
    readonly toTakeBack: string;
    readonly claims: string;
  };
  /** Placements whose months cannot be computed. */
  readonly leftOut: readonly string[];
};

/** "Still to pay and to receive" (M34): as a pay run would find it now; nothing is booked. */
export class OutstandingService {
  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
    private readonly clock: Clock,
  ) {}

  async of(actor: SessionActor): Promise<Outstanding> {
    requireRole(actor, PAY_READERS, 'Nog te betalen en te ontvangen bedragen inzien');
    const today = localDate(await this.clock.now());
    const until = monthOf(addMonths(`${monthOf(today)}-01`, -1));
    const all = await this.entitlements.standingUntil(actor, until);
    const { elsewhere, books, waiting, recoveries, employers } = await inSession(this.pool, actor, async (client) => ({
      elsewhere: await paidElsewhere(client, today),
      books: await readBooks(client, actor.tenant),
      waiting: await readPayOuts(client, { waitingIn: actor.tenant }),
      recoveries: await readRecoveriesOf(client, actor.tenant),
      employers: await employersOf(client, actor.tenant),
    }));
    const standing = oursAlone(all, elsewhere);
    const differences = standing.map((one) => differenceOf(until, one, books.get(one.placement.id) ?? noBooks));
    const parts = {
      toPay: differences.flatMap(({ toPay }) => toPay),
      waitingForAccount: waiting
        .filter(({ amount }) => Number(amount) > 0)
        .map(({ placement, employer, amount }) => ({ placement, employer, amount, months: [] })),
      postponed: standing.flatMap((one) => postponedIn(until, one)),
      toTakeBack: differences.flatMap(({ toTakeBack }) => toTakeBack),
      claims: recoveries
        .map((claim) => ({ ...claim, employer: employers.get(claim.placement) ?? '', ...openOf(claim, today) }))
        .filter(({ open }) => Number(open) > 0),
    };
    return {
      until,
      ...parts,
      totals: {
        toPay: sumOf(parts.toPay),
        waitingForAccount: sumOf(parts.waitingForAccount),
        postponed: sumOf(parts.postponed),
        toTakeBack: sumOf(parts.toTakeBack),
        claims: sumOf(parts.claims.map(({ open }) => ({ amount: open }))),
      },
      leftOut: standing.flatMap((one) => (one.fault === null ? [] : [one.placement.id])),
    };
  }
}

type Differences = { readonly toPay: readonly OpenAmount[]; readonly toTakeBack: readonly OpenAmount[] };

function differenceOf(until: string, { placement, months, fault }: PlacementStanding, books: Books): Differences {
  if (fault !== null) return { toPay: [], toTakeBack: [] };
  const { paid, heldBefore, owed } = books;
  const lines = linesOf(until, { due: months, paid, heldBefore, facts: placement.facts });
  const net = lines.reduce((sum, line) => sum.plus(line.amount), new Decimal(0)).minus(owed);
  if (net.isZero()) return { toPay: [], toTakeBack: [] };
  const { id, employer } = placement;
  const open = { placement: id, employer, months: lines.map((line) => line.month), amount: net.abs().toFixed(2) };
  return net.greaterThan(0) ? { toPay: [open], toTakeBack: [] } : { toPay: [], toTakeBack: [open] };
}

function postponedIn(until: string, { placement, months, fault }: PlacementStanding): readonly OpenAmount[] {
  const holds = fault === null ? holdsOf(until, months) : [];
  if (holds.length === 0) return [];
  const amount = sumOf(holds.map(({ postponed }) => ({ amount: postponed })));
  return [{ placement: placement.id, employer: placement.employer, months: holds.map(({ month }) => month), amount }];
}

const sumOf = (amounts: readonly { readonly amount: string }[]): string =>
  amounts.reduce((sum, one) => sum.plus(one.amount), new Decimal(0)).toFixed(2);

async function employersOf(client: PoolClient, tenant: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; employer: string }>(
    'select id, employer from placement where tenant = $1',
    [tenant],
  );
  return new Map(rows.map(({ id, employer }) => [id, employer]));
}
