import { SECOND_PERSON_CODE } from '../../workflows/placement/placement.second-person.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { Workflows } from '../engine/decision-env.js';
import { EventRefusedError } from '../engine/engine.errors.js';
import { SecondPersonNeededError } from '../placements/placement.errors.js';
import type { Preview } from '../placements/placement.views.js';
import { previewView } from '../placements/preview-view.js';
import type { SecondPerson } from '../step-proposals/step-proposal-rows.js';
import type { StepProposals } from '../step-proposals/step-proposals.service.js';
import type { ReportedProposal, ReportedProposals } from './reported-proposals.service.js';
import { DECIDERS, type ChangeReports, type OpenedChange } from './change-reports.service.js';
import { ReportChangesNothingError } from './change.errors.js';

/** What taking a report over would cause. */
export type LookedAt = {
  /** Undefined where no event of the placement belongs to it. */
  readonly preview: Preview | undefined;
  /** Revision of the placement that was looked at. */
  readonly revision: number;
  /** Who can confirm; undefined where taking it over needs no second person (M32). */
  readonly seconds: readonly SecondPerson[] | undefined;
};

/** A report to be laid before a second person. */
export type ReportProposal = {
  readonly second: string;
  /** Of the placement that was looked at. */
  readonly expectedRevision: number;
  readonly idempotency?: Idempotency;
};

/** Taking a report over: by oneself, or with a second person where it is worth more than the limit (M32). */
export class ReportTaking {
  constructor(
    private readonly reports: ChangeReports,
    private readonly laidDown: ReportedProposals,
    private readonly proposals: StepProposals,
    private readonly workflows: Workflows,
  ) {}

  /**
   * Looked at as taken over alone; where only a second person is missing, as that person would confirm it.
   * @throws SecondPersonNeededError when nobody can, and what the file refuses it for
   */
  async look(actor: SessionActor, opened: OpenedChange): Promise<LookedAt> {
    try {
      const alone = await this.seen(actor, opened);
      // What cannot be computed is above the limit.
      if (alone.preview?.worth?.amount !== null) return { ...alone, seconds: undefined };
      return { ...alone, seconds: await this.proposals.seconds(actor) };
    } catch (error) {
      const rule = missingSecond(error);
      if (rule === undefined) throw error;
      const seconds = await this.proposals.seconds(actor);
      const [second] = seconds;
      if (second === undefined) throw new SecondPersonNeededError(rule, NOBODY);
      return { ...(await this.seen(actor, opened, second.id)), seconds };
    }
  }

  /** Proposals that were made of a report, the last first. Of a file that is open already. */
  async proposed(actor: SessionActor, { row }: OpenedChange): Promise<readonly ReportedProposal[]> {
    return this.laidDown.of(actor, row.placement, row.id);
  }

  /**
   * Lays it before a second person with all that was reported; confirmed, the report is taken over.
   * @returns placement and number of the proposal
   * @throws ChangeDecidedError, ReportChangesNothingError, and as `StepProposals.propose`
   */
  async propose(
    actor: SessionActor,
    report: string,
    how: ReportProposal,
  ): Promise<{ readonly placement: string; readonly number: number }> {
    requireRole(actor, DECIDERS, 'Een melding verwerken');
    const opened = await this.reports.read(actor, report);
    await this.reports.requireWaiting(actor, opened.row);
    const { sending } = await this.reports.sendingFor(actor, opened);
    if (sending === undefined) throw new ReportChangesNothingError();
    const number = await this.proposals.propose(actor, { ...sending, ...how, report });
    return { placement: sending.placement, number };
  }

  private async seen(
    actor: SessionActor,
    opened: OpenedChange,
    second?: string,
  ): Promise<Pick<LookedAt, 'preview' | 'revision'>> {
    const { previewed, revision } = await this.reports.preview(actor, opened, second);
    return { preview: previewed && previewView(previewed, this.workflows), revision };
  }
}

const NOBODY = 'Hiervoor is een tweede persoon nodig (regel M32), en er is nu niemand die kan bevestigen.';

/** The rule, when nothing but a second person is missing. */
function missingSecond(error: unknown): string | undefined {
  if (!(error instanceof EventRefusedError)) return undefined;
  const isAll = error.refusals.every(({ code }) => code === SECOND_PERSON_CODE);
  return isAll ? (error.refusals[0]?.rule ?? '') : undefined;
}
