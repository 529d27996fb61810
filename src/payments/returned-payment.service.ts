import { z } from 'zod';
import type { Role } from '../../workflows/definition.js';
import { later } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { localDate as day } from '../../workflows/payload.js';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { readPayOuts, readRun, type StoredRun } from './pay-books.js';
import { outRow } from './pay-run.js';
import { PaymentConflictError, PaymentRefusedError, UnknownPayRunError } from './payments.errors.js';
import { RETURN_REASONS, returnRow, type ReturnedPart } from './return-rows.js';
import type { SentOnce } from './sent-once.js';

/** Which payment of a file came back: a file holds one per employer. */
export const returnedPayment = z.strictObject({
  employer: z.uuid({ error: 'Kies de werkgever.' }),
  returnedOn: day,
  reason: z.enum(RETURN_REASONS, { error: 'Kies waarom de betaling terugkwam.' }),
});
export type ReturnedPayment = z.infer<typeof returnedPayment>;

const KEEPERS: readonly Role[] = ['finance'];

/**
 * A payment that the bank sent back (M16): the money is there again, and goes along in the next file. To an account that
 * is no good nothing more is paid until another one is approved.
 */
export class ReturnedPayments {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly clock: Clock,
    private readonly once: SentOnce,
  ) {}

  /** @throws PaymentConflictError when it is not in the file of this run (any more), PaymentRefusedError for an impossible day */
  async record(
    actor: SessionActor,
    id: string,
    { employer, returnedOn, reason }: ReturnedPayment,
    expectedRevision?: number,
    idempotency?: Idempotency,
  ): Promise<StoredRun> {
    requireRole(actor, KEEPERS, 'Een teruggekomen betaling vastleggen');
    if (await this.once.before(actor, idempotency)) return this.runOf(actor, id);
    const run = await this.runOf(actor, id);
    requireOwnFile(actor, run.tenant);
    await this.refuseDay(run, returnedOn);
    const all = await inSession(this.pool, actor, (client) => readPayOuts(client, { fileRun: id }));
    const outs = all.filter((out) => out.employer === employer);
    if (outs.length === 0) {
      throw new PaymentConflictError('Deze betaling staat niet in het bestand van deze betaalrun, of kwam al terug.');
    }
    const parts = outs.map(({ run: of, placement, account, amount }): ReturnedPart => {
      return { fileRun: id, run: of, placement, employer, account: account ?? 0, amount, returnedOn, reason };
    });
    const amount = Decimal.sum(...parts.map((part) => part.amount)).toFixed(2);
    await this.facts.write(actor, {
      stream: id,
      kind: 'tenant',
      type: 'payment.returned',
      actor: actorOf(actor),
      facts: {
        employer,
        account: parts[0]?.account ?? 0,
        amount,
        returnedOn,
        reason,
        parts: parts.map(({ run: of, placement, amount: part }) => ({ run: of, placement, amount: part })),
      },
      expectedRevision: expectedRevision ?? run.revision,
      rows: () => [
        ...parts.map((part) => returnRow(run.tenant, part)),
        ...outs.map((out) => outRow(run.tenant, out.run, { ...out, fileRun: null, account: null })),
      ],
      ...(idempotency ? { idempotency } : {}),
    });
    return this.runOf(actor, id);
  }

  private async refuseDay({ state, payOn, releasedOn }: StoredRun, returnedOn: string): Promise<void> {
    if (state !== 'released' || releasedOn === null) {
      throw new PaymentConflictError('Deze betaalrun is nog niet naar de bank.');
    }
    const today = localDate(await this.clock.now());
    const paidOn = later(payOn, releasedOn);
    if (returnedOn > today) {
      throw new PaymentRefusedError('return.future', 'M16', 'Deze dag ligt in de toekomst.');
    }
    if (returnedOn < paidOn) {
      const detail = `De bank betaalt op ${dutchDate(paidOn)}. Een betaling komt niet eerder terug.`;
      throw new PaymentRefusedError('return.tooEarly', 'M16', detail);
    }
  }

  private async runOf(actor: SessionActor, id: string): Promise<StoredRun> {
    const run = await inSession(this.pool, actor, (client) => readRun(client, id));
    if (!run) throw new UnknownPayRunError(id);
    return run;
  }
}
