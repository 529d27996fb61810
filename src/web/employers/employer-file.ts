import { actorOf } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { LocalDate, Role } from '../../../workflows/definition.js';
import { monthOf } from '../../../workflows/law/dates.js';
import {
  branchCounts,
  employerEntries,
  type BranchCount,
  type EmployerEntry,
} from '../../employers/employer-history.js';
import type { EmployerService, OpenedEmployer } from '../../employers/employer.service.js';
import { inSession } from '../../journal/session-work.js';
import {
  comingVisits,
  placementsAt,
  type ComingVisit,
  type EmployerPlacement,
} from '../../placements/employer-placements.js';
import type { DecidedElsewhere } from '../../placements/other-body.js';
import type { AppPool } from '../../platform/database.js';
import { MONEY_EXPLAINED_TO } from '../../subsidies/effect-in-euros.service.js';
import type { LastMonth, ListFactsReader } from '../caseload/list-facts.js';
import type { FileNames, FileNamesReader } from '../names/file-names.js';

export type EmployerFile = OpenedEmployer & {
  readonly id: string;
  readonly placements: readonly EmployerPlacement[];
  /** There are more than are shown. */
  readonly more: boolean;
  readonly names: FileNames;
  /** Undefined for a role that sees no money. */
  readonly months: ReadonlyMap<string, LastMonth> | undefined;
  /** Placements on which another organisation decides (M46). */
  readonly elsewhere: ReadonlyMap<string, DecidedElsewhere>;
  readonly visits: readonly ComingVisit[];
  readonly entries: readonly EmployerEntry[];
};

/** Who works with all files of a body; an expert sees own measurements in the agenda (C6). */
const SEE_PLACEMENTS: readonly Role[] = [
  'consultant',
  'reviewer',
  'backOffice',
  'finance',
  'manager',
  'legalOfficer',
  'wspAdviser',
];
const AT_MOST = 200;
const ENTRIES = 20;

/** Everything about one employer on one page (M13). */
export class EmployerFileReader {
  constructor(
    private readonly pool: AppPool,
    private readonly employers: EmployerService,
    private readonly names: FileNamesReader,
    private readonly facts: ListFactsReader,
  ) {}

  /** @throws UnknownEmployerError, NotAllowedError */
  async of(actor: SessionActor, id: string, today: LocalDate): Promise<EmployerFile> {
    const opened = await this.employers.read(actor, id);
    const sees = SEE_PLACEMENTS.includes(actor.role);
    const { found, visits, entries } = await inSession(this.pool, actor, async (client) => {
      const rows = sees ? await placementsAt(client, id, AT_MOST + 1) : [];
      const running = rows.map((one) => one.id);
      return {
        found: rows,
        visits: await comingVisits(client, running, today),
        entries: await employerEntries(client, id, ENTRIES),
      };
    });
    const placements = found.slice(0, AT_MOST);
    const withMoney = MONEY_EXPLAINED_TO.includes(actor.role);
    const ids = placements.map((one) => one.id);
    return {
      ...opened,
      id,
      placements,
      more: found.length > AT_MOST,
      names: await this.names.of(actor, placements, 'employer.placements'),
      months: withMoney ? (await this.facts.of(actor, ids, monthOf(today))).months : undefined,
      elsewhere: await this.facts.elsewhere(actor, ids, today),
      visits,
      entries,
    };
  }

  async branches(actor: SessionActor, today: LocalDate): Promise<readonly BranchCount[]> {
    return inSession(this.pool, actor, (client) => branchCounts(client, actorOf(actor).tenant, today));
  }
}
