import type { StateValue } from '../../../workflows/definition.js';
import { activePaths } from '../../../workflows/state-path.js';
import { NotAllowedError } from '../../access/access.errors.js';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { Workflows } from '../../engine/decision-env.js';
import type { Live } from '../../engine/replayed-instance.js';
import type { PayRunReader, PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import { instanceOf, type PlacementFile } from '../../placements/placement-files.service.js';
import type { PlacementJournal } from '../../placements/placement-journal.service.js';
import type { JournalEntry } from '../../placements/placement.views.js';
import { visitedStates } from '../../placements/visited-states.js';
import type { AppPool } from '../../platform/database.js';
import { MONEY_EXPLAINED_TO } from '../../subsidies/effect-in-euros.service.js';
import { UnknownPlacementError } from '../../subsidies/subsidies.errors.js';
import { statechartPicture } from '../statechart/statechart-svg.js';

/** The picture of a part, and the paths it has been in for the same in words. */
export type Course = { readonly svg: string; readonly been: ReadonlySet<string> };

/** What stands on the page of a placement beside the file itself; what is not for a role is left out. */
export class PlacementExtras {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
    private readonly payRuns: PayRunReader,
    private readonly journal: PlacementJournal,
  ) {}

  async money(actor: SessionActor, id: string): Promise<PlacementMoneyView | undefined> {
    try {
      return await this.payRuns.moneyOf(actor, id);
    } catch (error) {
      if (error instanceof NotAllowedError || error instanceof UnknownPlacementError) return undefined;
      throw error;
    }
  }

  /** @throws NotAllowedError: the explanation of an amount shows ages */
  async requireMoney(actor: SessionActor): Promise<void> {
    requireRole(actor, MONEY_EXPLAINED_TO, 'De uitleg van een bedrag inzien');
  }

  /** Newest first; of an opened file, so the look is recorded already. */
  async lastEntries(
    actor: SessionActor,
    file: PlacementFile,
    count: number,
  ): Promise<readonly JournalEntry[] | undefined> {
    return file.shape === 'whole' ? this.journal.newest(actor, file, count) : undefined;
  }

  /** The picture of the placement as it was. @param stood what it stood in until then */
  async chartThen(was: Live, stood: readonly StateValue[]): Promise<string> {
    const been = [...new Set(stood.flatMap((value) => activePaths(value)))];
    return statechartPicture(was.definition, { current: was.instance.value, been });
  }

  /** The picture with where the part is, has been and may go; undefined for roles that see not all of the file. */
  async chart(actor: SessionActor, file: PlacementFile, instance: string): Promise<Course | undefined> {
    if (file.shape !== 'whole' && instance === 'placement') return undefined;
    const { definition, instance: live } = instanceOf(file, instance);
    const been = await visitedStates(this.pool, this.workflows, actor, file.item, instance);
    return { svg: await statechartPicture(definition, { current: live.value, been: [...been] }), been };
  }
}
