import type { LocalDate } from '../../workflows/definition.js';
import { earlier } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { PlacementHistory } from '../engine/placement-history.js';
import { policyTimeline } from '../engine/policy-timeline.js';
import { inSession } from '../journal/session-work.js';
import { memberNames } from '../placements/placement-rows.js';
import type { PlacementFiles } from '../placements/placement-files.service.js';
import type { PlacementJournal } from '../placements/placement-journal.service.js';
import { requireShape } from '../placements/placement-access.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { MONEY_EXPLAINED_TO } from '../subsidies/effect-in-euros.service.js';
import type { EntitlementService, MonthEntitlement } from '../subsidies/entitlement.service.js';
import {
  choicesSince,
  decisionsOver,
  factEntries,
  mandateOf,
  paidLines,
  type BodyChoice,
  type DecisionOver,
  type MandateThen,
  type PaidLine,
} from './amount-rows.js';
import { amountChanges, inOrder, type AmountChange, type LaterEntry } from './amount-steps.js';
import type { FileProof, FileProofs } from './file-proofs.service.js';
import { endOfDay } from './state-origin.service.js';

export type DecidedOver = DecisionOver & { readonly mandate: MandateThen | null; readonly takenAfter: boolean };
export type BookedLine = PaidLine & { readonly bookedAfter: boolean };

/** How the subsidy over a month came to be what it was known to be on a day. Amounts in euros. */
export type AmountOrigin = {
  readonly placement: string;
  readonly month: string;
  readonly on: LocalDate;
  readonly isToday: boolean;
  /** Number of the last entry known on that day. */
  readonly until: number;
  /** As known on that day, and now; in Dutch why not, when it could not be computed. */
  readonly known: MonthEntitlement | string;
  readonly now: MonthEntitlement | string;
  /** Entries after that day that changed the amount. */
  readonly changes: readonly AmountChange[];
  readonly decisions: readonly DecidedOver[];
  readonly lines: readonly BookedLine[];
  /** Released until that day, and until now. */
  readonly paidThen: string;
  readonly paidNow: string;
  readonly names: ReadonlyMap<string, string>;
  readonly proof: FileProof;
};

const CHOICE_WORDS: Readonly<Record<BodyChoice['type'], string>> = {
  'policy.chosen': 'heeft een keuze van de gemeente vastgelegd',
  'tableRow.confirmed': 'heeft een rij van een rekentabel vastgesteld',
};

/** "Hoe is dit ontstaan" for an amount of a month. */
export class AmountOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly journal: PlacementJournal,
    private readonly history: PlacementHistory,
    private readonly entitlements: EntitlementService,
    private readonly proofs: FileProofs,
    private readonly clock: Clock,
  ) {}

  /**
   * The look is recorded (F6).
   * @param month `YYYY-MM`
   * @returns undefined when the placement was opened after that day
   * @throws UnknownStreamError, NotAllowedError, PersonErasedError
   */
  async of(
    actor: SessionActor,
    placement: string,
    month: string,
    on: LocalDate | undefined,
    purpose: string | undefined,
  ): Promise<AmountOrigin | undefined> {
    requireRole(actor, MONEY_EXPLAINED_TO, 'De uitleg van een bedrag inzien');
    const file = await this.files.look(actor, placement, { operation: 'entitlement.origin', purpose });
    requireShape(file.shape, ['whole', 'paying']);
    const today = localDate(await this.clock.now());
    const day = earlier(on ?? today, today);
    const moment = endOfDay(day, today);
    const replayed = await this.history.replayed(actor, placement, moment);
    if (!replayed) return undefined;
    const { entry: until, tenant } = replayed;
    const policiesAt = await policyTimeline(this.pool, tenant);
    const now = await this.clock.now();
    const found = await inSession(this.pool, actor, async (client) => {
      const decisions = await decisionsOver(client, placement, month);
      const mandates = new Map<number, MandateThen | undefined>();
      for (const one of decisions) mandates.set(one.number, await mandateOf(client, tenant, one));
      return {
        decisions,
        mandates,
        lines: await paidLines(client, placement, month),
        facts: await factEntries(client, placement, until),
        choices: await choicesSince(client, tenant, moment),
      };
    });
    const later = inOrder(
      await this.laterInFile(actor, placement, found.facts),
      found.choices.map(({ number, at, type, by }): LaterEntry => {
        return { from: 'body', number, at, sentence: `${by ?? 'Het systeem'} ${CHOICE_WORDS[type]}.` };
      }),
    );
    const moments = later.map((one, index) => ({
      entry: lastOfFile(later.slice(0, index + 1), until),
      policies: policiesAt(one.at),
    }));
    const [known, ...after] = await this.entitlements.entitlementsThen(actor, placement, month, [
      { entry: until, policies: policiesAt(moment ?? now) },
      ...moments,
    ]);
    const lines = found.lines.map((line) => ({ ...line, bookedAfter: line.preparedOn > day }));
    return {
      placement,
      month,
      on: day,
      isToday: moment === undefined,
      until,
      known: known ?? '',
      now: after.at(-1) ?? known ?? '',
      changes: amountChanges(known, later, after),
      decisions: found.decisions.map((one) => ({
        ...one,
        mandate: found.mandates.get(one.number) ?? null,
        takenAfter: one.decidedOn > day,
      })),
      lines,
      paidThen: sumOf(lines.filter(({ releasedOn }) => releasedOn !== null && releasedOn <= day)),
      paidNow: sumOf(lines.filter(({ releasedOn }) => releasedOn !== null)),
      names: await this.namesOf(actor, found.decisions, found.lines),
      proof: await this.proofs.of(tenant, placement, until),
    };
  }

  private async laterInFile(
    actor: SessionActor,
    placement: string,
    numbers: readonly number[],
  ): Promise<readonly LaterEntry[]> {
    const told = await this.journal.sentences(actor, placement, numbers);
    return told.map(({ number, at, sentence }) => ({ from: 'file', number, at, sentence }));
  }

  private async namesOf(
    actor: SessionActor,
    decisions: readonly DecisionOver[],
    lines: readonly PaidLine[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = [
      ...decisions.flatMap(({ preparedBy, decidedBy }) => [preparedBy, decidedBy]),
      ...lines.flatMap(({ preparedBy, approvedBy, releasedBy }) => [preparedBy, approvedBy, releasedBy]),
    ].filter((id) => id !== null);
    return inSession(this.pool, actor, (client) => memberNames(client, ids));
  }
}

/** The last entry of the file among these, else the one known before. */
const lastOfFile = (later: readonly LaterEntry[], until: number): number =>
  Math.max(until, ...later.filter(({ from }) => from === 'file').map(({ number }) => number));

const sumOf = (lines: readonly PaidLine[]): string =>
  lines.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0)).toFixed(2);
