import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Moment, Role } from '../../workflows/definition.js';
import type { TablesSource } from '../engine/policy-source.js';
import { localDate } from '../platform/legal-time.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { dateOf, periodOf, spanOf } from './calendar.js';
import { dayOf } from './columns.js';
import { termShares, type TermShares } from './figures/term-shares.js';
import type { InTerm } from './figures/terms.js';
import type { OutcomeBook } from './outcome-book.js';
import { select } from './selection.js';

const READERS: readonly Role[] = ['manager', 'reviewer'];

/** What was in time in the running quarter, as the figure G9 has it. */
export type QuarterInTerm = {
  readonly at: Moment;
  /** `2026-Q3`, with its first and last day. */
  readonly period: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly shares: Readonly<Record<keyof TermShares, InTerm>>;
};

/** G9 of the running quarter for who watches over terms: the count of the figure, not one of its own. */
export class InTermReader {
  constructor(
    private readonly book: OutcomeBook,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** @throws NotAllowedError */
  async thisQuarter(actor: SessionActor): Promise<QuarterInTerm> {
    requireRole(actor, READERS, 'Het aandeel binnen de termijn');
    const policies = await this.policies.of(actor);
    const picture = await this.book.of(actor.tenant);
    const today = dayOf(localDate(picture.at));
    const period = periodOf(today, 'quarter');
    const span = spanOf(period);
    const asked = { selection: select(picture), today, policies, tables: this.tables.of(policies) };
    const found = termShares(asked, [span]);
    return { at: picture.at, period, from: dateOf(span.from), until: dateOf(span.until), shares: ofOne(found) };
  }
}

const NOTHING: InTerm = { due: 0, inTime: 0, late: 0, open: 0 };

const ofOne = (found: TermShares): QuarterInTerm['shares'] => ({
  finding: found.finding[0] ?? NOTHING,
  application: found.application[0] ?? NOTHING,
  objection: found.objection[0] ?? NOTHING,
  support: found.support[0] ?? NOTHING,
  findingNorm: found.findingNorm[0] ?? NOTHING,
  determinationNorm: found.determinationNorm[0] ?? NOTHING,
});
