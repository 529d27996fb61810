import type { LocalDate } from '../../workflows/definition.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { countToApprove, readAccountOverview } from './account-overview.js';
import { readPayOuts, readRuns, type StoredRun } from './pay-books.js';
import { openOf } from './recovery-plan.js';
import { readRecoveriesOf, readUnclaimed } from './recovery-rows.js';

/** What of the money of a deciding body waits for somebody; nothing of it is computed anew. */
export type MoneyDesk = {
  readonly openRun: StoredRun | undefined;
  readonly accountsToApprove: number;
  readonly employersWithoutAccount: number;
  /** Released payments whose employer has no account. */
  readonly paymentsWaiting: number;
  readonly unclaimed: number;
  /** Day of the oldest decision of which no claim was opened. */
  readonly unclaimedSince: LocalDate | null;
  readonly lateClaims: number;
  readonly lateAmount: string;
  /** Last day of the part of a claim that is late longest. */
  readonly lateSince: LocalDate | null;
};

/** What lies ready for finance, and for who approves: read from the rows alone, so that the first page stays fast. */
export class MoneyDeskReader {
  constructor(private readonly pool: AppPool) {}

  /** What a manager approves; employers and claims are not looked at. */
  async toApprove(actor: SessionActor): Promise<Pick<MoneyDesk, 'openRun' | 'accountsToApprove'>> {
    return inSession(this.pool, actor, async (client) => {
      const runs = await readRuns(client, actor.tenant);
      const accountsToApprove = await countToApprove(client, actor.tenant, actor.id);
      return { openRun: runs.find(({ state }) => state === 'prepared' || state === 'approved'), accountsToApprove };
    });
  }

  async of(actor: SessionActor, today: LocalDate): Promise<MoneyDesk> {
    return inSession(this.pool, actor, async (client) => {
      const runs = await readRuns(client, actor.tenant);
      const { requested, without } = await readAccountOverview(client, actor.tenant, today);
      const waiting = await readPayOuts(client, { waitingIn: actor.tenant });
      const claims = (await readRecoveriesOf(client, actor.tenant)).map((claim) => openOf(claim, today));
      const late = claims.filter(({ late: amount }) => Number(amount) > 0);
      const unclaimed = await readUnclaimed(client, actor.tenant);
      return {
        openRun: runs.find(({ state }) => state === 'prepared' || state === 'approved'),
        accountsToApprove: requested.filter(({ requestedBy }) => requestedBy !== actor.id).length,
        employersWithoutAccount: without.length,
        paymentsWaiting: waiting.filter(({ amount }) => Number(amount) > 0).length,
        unclaimed: unclaimed.length,
        unclaimedSince: unclaimed[0]?.decidedOn ?? null,
        lateClaims: late.length,
        lateAmount: Decimal.sum(0, ...late.map(({ late: amount }) => amount)).toFixed(2),
        lateSince: late.flatMap(({ lateSince }) => lateSince ?? []).toSorted()[0] ?? null,
      };
    });
  }
}
