import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { ProposalAnswers } from './proposal-answers.service.js';
import { lapsing } from './step-proposal-rows.js';
import type { SubstituteNews } from './substitute-news.js';

/**
 * Proposals that nobody confirmed in time, or whose proposer is not there any more, lapse: each by an entry that somebody sees. A substitute whose
 * days have begun hears what waits (M2).
 */
export class StepProposalPass {
  readonly name = 'stepProposals';

  constructor(
    private readonly pool: AppPool,
    private readonly answers: ProposalAnswers,
    private readonly news: SubstituteNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = localDate(await this.clock.now());
    for (const { id: tenant } of await allTenants(this.pool)) {
      const system: SessionActor = { id: 'system', role: 'system', tenant, tenants: [tenant] };
      const due = await inSession(this.pool, system, (client) => lapsing(client, tenant, today));
      for (const place of due) await this.answers.lapse(system, place);
      await this.news.tell(system);
    }
  }
}
