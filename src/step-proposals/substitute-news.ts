import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { FactRefusedError, type FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { messages } from './proposal-desk.js';
import { SECONDS, SUBSTITUTE_ASKED } from './step-proposal.js';

type Untold = {
  readonly placement: string;
  readonly number: number;
  readonly lapsesOn: LocalDate;
  readonly substitute: string;
  /** Last entry of the placement. */
  readonly head: number;
};

/** M2: whoever becomes a substitute while a proposal waits hears of it as if that person had been there when it was laid down. */
export class SubstituteNews {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly clock: Clock,
  ) {}

  /** Each once for a proposal and its last day; laid down anew it is told anew. */
  async tell({ tenant, tenants }: Session): Promise<void> {
    const session = { tenant, tenants };
    const today = localDate(await this.clock.now());
    const untold = await inSession(this.pool, session, (client) => untoldIn(client, tenant, today));
    for (const one of untold) await this.write(session, one);
  }

  private async write(session: Session, { placement, number, lapsesOn, substitute, head }: Untold): Promise<void> {
    try {
      await this.facts.write(session, {
        stream: placement,
        kind: 'placement',
        type: SUBSTITUTE_ASKED,
        actor: { id: 'system', role: 'system', tenant: session.tenant },
        facts: { number, substitute },
        rows: () => [],
        ...messages([['step-proposed', substitute]], { number, lapsesOn }),
        expectedRevision: head,
      });
    } catch (error) {
      // Somebody writes in this file at this moment, perhaps the answer itself; the daily pass looks again.
      if (!(error instanceof FactRefusedError)) throw error;
    }
  }
}

async function untoldIn(client: PoolClient, tenant: string, today: LocalDate): Promise<readonly Untold[]> {
  const { rows } = await client.query<Untold>(
    `select distinct on (p.placement) p.placement, p.number, p.lapses_on as "lapsesOn", w.id::text as substitute, s.entry_no::int as head
     from step_proposal p
       join stream s on s.id = p.placement
       join substitution u on u.tenant = p.tenant and u.member = p.second_person
         and u.from_on <= $2 and (u.until_on is null or u.until_on >= $2)
       join member w on w.tenant = u.tenant and w.id = u.substitute and w.active and w.roles && $3::text[]
     where p.tenant = $1 and p.state = 'open' and p.lapses_on >= $2 and w.id <> p.proposer
       and not exists (select from inbox_item i where i.stream = p.placement and i.recipient = w.id::text
         and i.template = 'step-proposed' and i.data @> jsonb_build_object('number', p.number, 'lapsesOn', p.lapses_on::text))
     order by p.placement, u.number desc`,
    [tenant, today, SECONDS],
  );
  return rows;
}
