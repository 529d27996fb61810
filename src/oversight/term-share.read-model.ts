import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { determinationNormLastDay } from '../../workflows/law/norms.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';

/** Of those whose last day lies in the period: how many were ready by then, how many are still open (G9). */
export type TermShare = { readonly all: number; readonly inTime: number; readonly open: number };

/** The two clocks apart: the legal term of the decision (D1), and the norms before it (D1b). */
export type TermShares = {
  readonly decision: TermShare;
  readonly finding: TermShare;
  readonly determination: TermShare;
};

const READERS: readonly Role[] = ['manager', 'reviewer'];
/** Longer than any norm between an accepted report and the determination. */
const NORM_REACH_DAYS = 40;

/** A decision counts when both letters left by its last day; a draft that went back is no decision. */
const DECISIONS = `select count(*)::int as all, count(*) filter (where ready <= last_day)::int as "inTime",
    count(*) filter (where ready is null)::int as open from (
  select term_last_day as last_day, case when sent_to_employer_on is not null and sent_to_worker_on is not null
    then greatest(sent_to_employer_on, sent_to_worker_on) end as ready
  from decision where decided_on is not null and term_last_day between $1 and $2
  union all select decision_last_day, null from placement_outlook where decision_last_day between $1 and $2) d`;
const FINDINGS = `select count(*)::int as all, count(*) filter (where found_on <= finding_norm_day)::int as "inTime",
    count(*) filter (where found_on is null)::int as open
  from placement_outlook where finding_norm_day between $1 and $2`;

/** Share in term for both clocks. Reads rows, opens no file. */
export class TermShareReader {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** @throws NotAllowedError */
  async between(actor: SessionActor, from: LocalDate, until: LocalDate): Promise<TermShares> {
    requireRole(actor, READERS, 'Het aandeel binnen de termijn');
    const policies = await this.policies.of(actor);
    return inSession(this.pool, actor, async (client) => {
      const accepted = await acceptedReports(client, addDays(from, -NORM_REACH_DAYS), until);
      const due = accepted
        .map((row) => ({
          ...row,
          lastDay: determinationNormLastDay(row.acceptedOn, policies, this.tables.of(policies)),
        }))
        .filter(({ lastDay }) => lastDay >= from && lastDay <= until);
      return {
        decision: await shareOf(client, DECISIONS, from, until),
        finding: await shareOf(client, FINDINGS, from, until),
        determination: {
          all: total(due),
          inTime: total(due.filter(({ determinedOn, lastDay }) => determinedOn !== null && determinedOn <= lastDay)),
          open: total(due.filter(({ determinedOn }) => determinedOn === null)),
        },
      };
    });
  }
}

async function shareOf(client: PoolClient, sql: string, from: LocalDate, until: LocalDate): Promise<TermShare> {
  const [row] = (await client.query<TermShare>(sql, [from, until])).rows;
  if (!row) throw new Error('an aggregate gives one row');
  return row;
}

/** How many reports were accepted on one day and determined on another. */
type Accepted = { readonly acceptedOn: LocalDate; readonly determinedOn: LocalDate | null; readonly count: number };
const total = (days: readonly Accepted[]): number => days.reduce((sum, { count }) => sum + count, 0);

async function acceptedReports(client: PoolClient, from: LocalDate, until: LocalDate): Promise<readonly Accepted[]> {
  const { rows } = await client.query<Accepted>(
    `select accepted_on as "acceptedOn", determined_on as "determinedOn", count(*)::int as count
     from measurement where accepted_on between $1 and $2 group by accepted_on, determined_on`,
    [from, until],
  );
  return rows;
}
