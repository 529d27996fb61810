import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import { isLocalMonth, monthOf } from '../../workflows/law/dates.js';
import { dutchMonth } from '../../workflows/law/dutch.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { FactRefusedError, type FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService, PlacementStanding } from '../subsidies/entitlement.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { activeAccounts } from './account-rows.js';
import { noBooks, readBooks, readPayOuts, readRun, readRuns, type Books, type StoredRun } from './pay-books.js';
import { readInterestDue, type InterestDue } from './interest-rows.js';
import { holdsOf, linesOf, payOutOf } from './pay-lines.js';
import {
  outRow,
  payDayOf,
  payFacts,
  payRows,
  runRow,
  totalsOf,
  type PayRun,
  type PayRunState,
  type PlacementPay,
} from './pay-run.js';
import {
  OtherPersonNeededError,
  PaymentConflictError,
  PaymentRefusedError,
  UnknownPayRunError,
} from './payments.errors.js';
import { oursAlone, paidByOthers } from './our-months.js';
import type { SentOnce } from './sent-once.js';
import { refuseWhoChangedAccount, refuseWhoDecided } from './separation-of-duties.js';
import { streamId } from '../subsidies/stream-id.js';

const PREPARERS: readonly Role[] = ['finance', 'backOffice', 'manager', 'system'];
const APPROVERS: readonly Role[] = ['finance', 'manager'];
const RELEASERS: readonly Role[] = ['finance'];
export const PAY_READERS: readonly Role[] = ['finance', 'backOffice', 'manager', 'reader'];

/** What the sender saw, and the key that makes sending twice count once. */
type Sent = { readonly expectedRevision: number | undefined; readonly idempotency: Idempotency | undefined };

/** Times that somebody else may have made the same run first. */
const ATTEMPTS = 3;

/** Pay runs of a deciding body (B16): prepared, approved by a second person, released to the bank. */
export class PayRunService {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly entitlements: EntitlementService,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly once: SentOnce,
  ) {}

  /**
   * The run over a month (`YYYY-MM`) that is over: of every placement what each month gives minus what was booked. Asking
   * again gives the same run while it is open, and after its release as long as nothing changed.
   * @throws NotAllowedError, PaymentRefusedError, PaymentConflictError
   */
  async prepare(actor: SessionActor, month: string, idempotency?: Idempotency): Promise<StoredRun> {
    requireRole(actor, PREPARERS, 'Een betaalrun klaarzetten');
    const seen = await this.once.before(actor, idempotency);
    if (seen) return this.runOf(actor, seen.stream);
    const today = localDate(await this.clock.now());
    if (!isLocalMonth(month) || month >= monthOf(today)) {
      throw new PaymentRefusedError(
        'month.notOver',
        'B16',
        'Er wordt betaald over een maand die voorbij is (regel B16).',
      );
    }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const made = await this.tryPrepare(actor, month, today, idempotency);
      if (made) return made;
    }
    throw new PaymentConflictError('Iemand anders zet op dit moment een betaalrun klaar.');
  }

  /** @throws UnknownPayRunError */
  async read(actor: SessionActor, id: string): Promise<StoredRun> {
    requireRole(actor, PAY_READERS, 'Een betaalrun inzien');
    return this.runOf(actor, id);
  }

  async list(actor: SessionActor): Promise<readonly StoredRun[]> {
    requireRole(actor, PAY_READERS, 'Betaalruns inzien');
    return inSession(this.pool, actor, (client) => readRuns(client, actor.tenant));
  }

  /**
   * The second person (F8).
   * @throws OtherPersonNeededError when the same person prepared it or decided on a placement in it
   */
  async approve(
    actor: SessionActor,
    id: string,
    expectedRevision?: number,
    idempotency?: Idempotency,
  ): Promise<StoredRun> {
    requireRole(actor, APPROVERS, 'Een betaalrun goedkeuren');
    if (await this.once.before(actor, idempotency)) return this.runOf(actor, id);
    const run = await this.runIn(actor, id, ['prepared']);
    if (run.preparedBy === actor.id) {
      throw new OtherPersonNeededError('U hebt deze betaalrun klaargezet. Iemand anders keurt hem goed (regel F8).');
    }
    await inSession(this.pool, actor, (client) => refuseWhoDecided(client, id, actor.id));
    const change = (on: LocalDate): Partial<PayRun> => ({ approvedBy: actor.id, approvedOn: on });
    return this.move(actor, run, { expectedRevision, idempotency }, 'approved', change);
  }

  /**
   * To the bank, together with what waited for an account since earlier runs.
   * @throws OtherPersonNeededError when the same person decided on a placement or changed an account in it
   */
  async release(
    actor: SessionActor,
    id: string,
    expectedRevision?: number,
    idempotency?: Idempotency,
  ): Promise<StoredRun> {
    requireRole(actor, RELEASERS, 'Een betaalrun vrijgeven');
    if (await this.once.before(actor, idempotency)) return this.runOf(actor, id);
    const run = await this.runIn(actor, id, ['approved']);
    const today = localDate(await this.clock.now());
    const filed = await inSession(this.pool, actor, async (client) => {
      await refuseWhoDecided(client, id, actor.id);
      const own = await readPayOuts(client, { run: id });
      const waiting = await readPayOuts(client, { waitingIn: run.tenant });
      const outs = [...waiting, ...own].filter((out) => Number(out.amount) > 0);
      const employers = [...new Set(outs.map((out) => out.employer))];
      await refuseWhoChangedAccount(client, employers, actor.id);
      const accounts = await activeAccounts(client, employers, later(today, run.payOn));
      return outs.flatMap((out) => {
        const account = accounts.get(out.employer);
        return account === undefined ? [] : [{ ...out, fileRun: id, account: account.number }];
      });
    });
    const facts = { filed: filed.map(({ run: of, placement, account }) => ({ run: of, placement, account })) };
    const rows = filed.map((out) => outRow(run.tenant, out.run, out));
    const change = (on: LocalDate): Partial<PayRun> => ({ releasedBy: actor.id, releasedOn: on });
    return this.move(actor, run, { expectedRevision, idempotency }, 'released', change, { facts, rows });
  }

  /** Takes back a run that is not released; what it booked was never booked. */
  async withdraw(
    actor: SessionActor,
    id: string,
    reason: string,
    expectedRevision?: number,
    idempotency?: Idempotency,
  ): Promise<StoredRun> {
    requireRole(actor, ['finance', 'backOffice', 'manager'], 'Een betaalrun intrekken');
    if (await this.once.before(actor, idempotency)) return this.runOf(actor, id);
    const run = await this.runIn(actor, id, ['prepared', 'approved']);
    const change = (on: LocalDate): Partial<PayRun> => ({ withdrawnBy: actor.id, withdrawnOn: on });
    const more = { facts: { reason }, rows: [] };
    return this.move(actor, run, { expectedRevision, idempotency }, 'withdrawn', change, more);
  }

  /** The run, or undefined when somebody else was first and all must be read again. */
  private async tryPrepare(
    actor: SessionActor,
    month: string,
    today: LocalDate,
    idempotency: Idempotency | undefined,
  ): Promise<StoredRun | undefined> {
    const runs = await inSession(this.pool, actor, (client) => readRuns(client, actor.tenant));
    const open = runs.find((run) => run.state === 'prepared' || run.state === 'approved');
    if (open?.month === month) return open;
    if (open) {
      throw new PaymentConflictError(
        `De betaalrun over ${dutchMonth(open.month)} is nog niet vrijgegeven of ingetrokken.`,
      );
    }
    const policies = await this.policies.of(actor);
    const all = await this.entitlements.standingUntil(actor, month);
    const { books, interest, others } = await inSession(this.pool, actor, async (client) => ({
      others: await paidByOthers(client, today),
      books: await readBooks(client, actor.tenant),
      interest: await readInterestDue(client, actor.tenant),
    }));
    const standing = oursAlone(all, others);
    const pays = paysOf(month, standing, books, policies, interest);
    const before = runs.find((run) => run.month === month && run.state === 'released');
    if (before && pays.every((pay) => pay.lines.length === 0 && pay.interest.length === 0)) return before;
    const number = (runs[0]?.number ?? 0) + 1;
    const leftOut = standing.flatMap((one) => (one.fault === null ? [] : [one.placement.id]));
    const run = newRun(actor, number, month, today, policies, pays, leftOut);
    try {
      await this.writePrepared(actor, run, pays, idempotency);
    } catch (error) {
      if (error instanceof FactRefusedError && (error.code === 'streamExists' || error.code === 'busy'))
        return undefined;
      throw error;
    }
    return this.runOf(actor, run.id);
  }

  private async writePrepared(
    actor: SessionActor,
    run: PayRun,
    pays: readonly PlacementPay[],
    idempotency: Idempotency | undefined,
  ): Promise<void> {
    const { id, number, month, payOn, total, postponed, leftOut } = run;
    await this.facts.write(actor, {
      stream: id,
      kind: 'tenant',
      opens: true,
      type: 'payRun.prepared',
      actor: actorOf(actor),
      facts: { number, month, payOn, total, postponed, leftOut, placements: payFacts(pays) },
      rows: () => [runRow(actor.tenant, run), ...pays.flatMap((pay) => payRows(actor.tenant, id, pay))],
      ...(idempotency ? { idempotency } : {}),
    });
  }

  private async move(
    actor: SessionActor,
    run: StoredRun,
    { expectedRevision, idempotency }: Sent,
    state: PayRunState,
    change: (on: LocalDate) => Partial<PayRun>,
    more: { readonly facts: JsonObject; readonly rows: readonly ReturnType<typeof outRow>[] } = { facts: {}, rows: [] },
  ): Promise<StoredRun> {
    await this.facts.write(actor, {
      stream: run.id,
      kind: 'tenant',
      type: `payRun.${state}`,
      actor: actorOf(actor),
      facts: more.facts,
      // Whoever gives none saw the run as it was read just now: between reading and storing nobody may be first.
      expectedRevision: expectedRevision ?? run.revision,
      rows: (_entry, on) => [runRow(run.tenant, { ...run, state, ...change(on) }), ...more.rows],
      ...(idempotency ? { idempotency } : {}),
    });
    return this.runOf(actor, run.id);
  }

  private async runIn(actor: SessionActor, id: string, states: readonly PayRunState[]): Promise<StoredRun> {
    const run = await this.runOf(actor, id);
    requireOwnFile(actor, run.tenant);
    if (states.includes(run.state)) return run;
    throw new PaymentConflictError(`Dit kan niet meer: de betaalrun is ${STATE_WORDS[run.state]}.`);
  }

  private async runOf(actor: SessionActor, id: string): Promise<StoredRun> {
    const run = await inSession(this.pool, actor, (client: PoolClient) => readRun(client, id));
    if (!run) throw new UnknownPayRunError(id);
    return run;
  }
}

const STATE_WORDS: Readonly<Record<PayRunState, string>> = {
  prepared: 'klaargezet en nog niet goedgekeurd',
  approved: 'goedgekeurd',
  released: 'vrijgegeven',
  withdrawn: 'ingetrokken',
};

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Pure: what a run over a month holds of every placement; placements without lines and holds are left out. */
export function paysOf(
  month: string,
  standing: readonly PlacementStanding[],
  books: ReadonlyMap<string, Books>,
  policies: PolicySet,
  interestDue: ReadonlyMap<string, readonly InterestDue[]> = new Map(),
): readonly PlacementPay[] {
  const setOff = policyOn(policies, 'setOff', `${month}-01`);
  return standing.flatMap(({ placement, months, fault }) => {
    if (fault !== null) return [];
    const { paid, heldBefore, owed } = books.get(placement.id) ?? noBooks;
    const lines = linesOf(month, { due: months, paid, heldBefore, facts: placement.facts });
    const holds = holdsOf(month, months);
    const interest = interestDue.get(placement.id) ?? [];
    const booked = [...lines, ...interest];
    if (booked.length === 0 && holds.length === 0) return [];
    const out = booked.length === 0 ? null : payOutOf(booked, owed, setOff);
    return [{ placement: placement.id, employer: placement.employer, lines, holds, interest, out }];
  });
}

function newRun(
  actor: SessionActor,
  number: number,
  month: string,
  today: LocalDate,
  policies: PolicySet,
  pays: readonly PlacementPay[],
  leftOut: readonly string[],
): PayRun {
  return {
    id: streamId('pay-run', actor.tenant, number),
    number,
    month,
    payOn: payDayOf(month, policyOn(policies, 'payDay', `${month}-01`)),
    state: 'prepared',
    preparedBy: actor.id,
    preparedOn: today,
    approvedBy: null,
    approvedOn: null,
    releasedBy: null,
    releasedOn: null,
    withdrawnBy: null,
    withdrawnOn: null,
    ...totalsOf(pays),
    leftOut,
  };
}
