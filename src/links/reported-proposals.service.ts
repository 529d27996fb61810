import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { StepConfirmed } from '../step-proposals/step-confirmed.js';
import type { ProposalState } from '../step-proposals/step-proposal.js';
import type { ChangeReports } from './change-reports.service.js';

/** A proposal that was made of a report (M32), with where it stands. */
export type ReportedProposal = {
  readonly number: number;
  readonly state: ProposalState;
  /** Who is asked. */
  readonly second: string;
  readonly lapsesOn: LocalDate;
};

const OF_REPORTS = `from journal_entry j join step_proposal p on p.placement = j.stream
    and p.number = (j.body::jsonb #>> '{event,number}')::int
  where j.stream = $1 and j.type = 'step.proposed'`;

/** Reports of which the step needs a second person: laid down as a proposal, and done with when it is confirmed. */
export class ReportedProposals extends StepConfirmed {
  constructor(
    private readonly pool: AppPool,
    private readonly reports: ChangeReports,
  ) {
    super();
  }

  /** The last first. Of a file that is open already. */
  async of(session: Session, placement: string, report: string): Promise<readonly ReportedProposal[]> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<ReportedProposal>(
        `select distinct p.number, p.state, p.second_person::text as second, p.lapses_on as "lapsesOn" ${OF_REPORTS}
           and j.body::jsonb #>> '{event,report}' = $2 order by p.number desc`,
        [placement, report],
      );
      return rows;
    });
  }

  override async confirmed(actor: SessionActor, placement: string, number: number, entry: number): Promise<void> {
    const [found] = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ report: string }>(
        `select distinct j.body::jsonb #>> '{event,report}' as report ${OF_REPORTS} and p.number = $2
           and p.state = 'confirmed' and j.body::jsonb #>> '{event,report}' is not null`,
        [placement, number],
      );
      return rows;
    });
    if (found !== undefined) await this.reports.settle(actor, found.report, entry);
  }
}
