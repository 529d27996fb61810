import type { ExplanationStep, LocalDate } from '../../workflows/definition.js';
import { addDays, later } from '../../workflows/law/dates.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import { statutoryInterest } from '../../workflows/law/statutory-interest.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { readLateLines, type LateLine } from './late-lines.js';
import type { LineReason } from './pay-lines.js';
import { payDayOf } from './pay-run.js';

/** Awb 4:87: a payment is due within six weeks after the decision is made known. */
const DAYS_AFTER_DECISION = 42;

/** Interest that a line of a pay run may owe: computed, and paid on a decision only (Awb 4:99). Euros. */
export type InterestProposal = {
  readonly run: string;
  readonly placement: string;
  readonly employer: string;
  /** Month concerned, and the line it is about. */
  readonly month: string;
  readonly line: string;
  readonly reason: LineReason;
  readonly dueOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly daysLate: number;
  readonly unknownDays: number;
  readonly amount: string;
  readonly explanation: readonly ExplanationStep[];
};

/** Computes interest on late payment (B16) by the facts as they are now; whose fault it was is judged by a person. */
export class InterestService {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /**
   * Lines of released runs that were paid too late with interest from the least amount, or with days of unknown rate, by month.
   * @param placements without them of all of the body: for who needs no page of it
   */
  async proposals(session: Session, placements: readonly string[] | null = null): Promise<readonly InterestProposal[]> {
    const policies = await this.policies.of(session);
    const tables = this.tables.of(policies);
    const lines = await inSession(this.pool, session, (client) =>
      readLateLines(client, session.tenant, policies, placements),
    );
    return lines
      .map((line) => proposalFor(line, policies, tables))
      .filter(({ amount, unknownDays }) => amount !== '0.00' || unknownDays > 0);
  }
}

/** Pure: due on the pay day over the month, or six weeks after the decision (as if it was in time), whichever is later. */
export function proposalFor(line: LateLine, policies: PolicySet, tables: LegalTables): InterestProposal {
  const { sentOn, decidedOn, termLastDay, ...rest } = line;
  const payDay = payDayOf(line.month, policyOn(policies, 'payDay', `${line.month}-01`));
  const inTime = decidedOn !== null && termLastDay !== null && decidedOn > termLastDay ? termLastDay : sentOn;
  const dueOn = inTime === null ? payDay : later(payDay, addDays(inTime, DAYS_AFTER_DECISION));
  const found = statutoryInterest({ amount: line.line, dueOn, paidOn: line.paidOn, policies, tables });
  return { ...rest, dueOn, ...found };
}
