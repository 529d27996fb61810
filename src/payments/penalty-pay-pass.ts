import type { PoolClient } from 'pg';
import type { Actor, LocalDate } from '../../workflows/definition.js';
import type { TablesSource } from '../engine/policy-source.js';
import { FactRefusedError, type FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { readSetPenalties, type SetPenalty } from './penalty-payment-rows.js';
import { penaltyNews, penaltyTerm } from './penalty-term.js';

/** Who hears it: whoever pays, and once it is too late also who answers for it. */
const TOLD = { due: ['finance'], late: ['finance', 'manager'] } as const;
const TEMPLATES = { due: 'penalty-due', late: 'penalty-late' } as const;
const TYPES = { due: 'penalty.dueTold', late: 'penalty.lateTold' } as const;

type News = keyof typeof TOLD;
type Seen = { readonly entry: number; readonly told: boolean };

/**
 * Penalties that must be paid within six weeks after their decision was sent (D3, Awb 4:87): two weeks before the last day finance
 * hears it, and the day after it once more. The machine has no say in what was paid, so no timer of a file can watch it.
 */
export class PenaltyPayPass {
  readonly name = 'penaltyPay';

  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  async run(today: LocalDate): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.runFor({ tenant: id, tenants: [id] }, today);
  }

  async runFor(session: Session, today: LocalDate): Promise<void> {
    const { tenant } = session;
    const set = await inSession(this.pool, session, (client) => readSetPenalties(client, { tenant }));
    const open = set.filter(({ paidOn }) => paidOn === null);
    if (open.length === 0) return;
    const policies = await this.policies.of(session);
    const tables = this.tables.of(policies);
    for (const penalty of open) {
      const { payBy } = penaltyTerm(penalty, today, policies, tables);
      const news = penaltyNews({ payBy }, today);
      if (payBy !== null && news !== undefined) await this.tell(session, penalty, payBy, news);
    }
  }

  /** Once per last day: a sending that was corrected moves it, and then it is told anew. */
  private async tell(session: Session, penalty: SetPenalty, payBy: LocalDate, news: News): Promise<void> {
    const { placement, decision } = penalty;
    const facts = { decision, payBy };
    const seen = await inSession(this.pool, session, (client) => seenIn(client, placement, TYPES[news], facts));
    if (seen.told) return;
    const actor: Actor = { id: 'system', role: 'system', tenant: session.tenant };
    try {
      await this.facts.write(session, {
        stream: placement,
        kind: 'placement',
        type: TYPES[news],
        actor,
        facts,
        expectedRevision: seen.entry,
        rows: () => [],
        inbox: TOLD[news].map((recipient) => ({ template: TEMPLATES[news], recipient, dueOn: payBy, data: facts })),
      });
    } catch (error) {
      // Somebody writes in this file at this moment; the next pass looks again.
      if (!(error instanceof FactRefusedError)) throw error;
    }
  }
}

async function seenIn(
  client: PoolClient,
  placement: string,
  type: string,
  { decision, payBy }: { readonly decision: number; readonly payBy: LocalDate },
): Promise<Seen> {
  const { rows } = await client.query<Seen>(
    `select s.entry_no::int as entry, exists (select from journal_entry j where j.stream = s.id and j.type = $2
         and j.body::jsonb -> 'event' @> $3::jsonb) as told from stream s where s.id = $1`,
    [placement, type, JSON.stringify({ decision, payBy })],
  );
  return rows[0] ?? { entry: 0, told: true };
}
