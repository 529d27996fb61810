import type { Moment } from '../../workflows/definition.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import { StoredBookmarks } from '../journal/bookmarks.js';
import { Follower, placementByPlacement, type Following, type Round } from '../journal/follower.js';
import { FEW, KeptLevel, type Level } from '../journal/kept-level.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { placementsOf } from '../subsidies/subsidy-rows.js';
import {
  BOOKED,
  interestBehind,
  interestReached,
  keepProposals,
  keptProposals,
  proposalTotals,
  type ProposalTotals,
} from './interest-proposal-rows.js';
import type { InterestProposal, InterestService } from './interest.service.js';
import { PAY_READERS } from './pay-run.service.js';

/** Moves when the same facts give another row, so that all are made anew. */
const SHAPE = '1';

export type InterestProposals = ProposalTotals & {
  readonly level: Level;
  /** Of the placements with most interest first. */
  readonly items: readonly InterestProposal[];
};

/** Keeps what may be owed of interest level with the record, and lists it (decision 1845). */
export class KeptInterest {
  readonly follower: Follower;
  private readonly kept: KeptLevel<Round>;

  constructor(
    private readonly pool: AppPool,
    private readonly interest: InterestService,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
    warn: (message: string) => void,
    few = FEW,
  ) {
    this.follower = new Follower(pool, this.following(), new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => placementsOf(client, tenant)),
      warn: (message) => warn(`Wettelijke rente: ${message}`),
      few,
    });
  }

  /**
   * @param most so many of them; without it all, and what moved is waited for
   * @throws NotAllowedError
   */
  async list(actor: SessionActor, most?: number): Promise<InterestProposals> {
    requireRole(actor, PAY_READERS, 'Voorstellen voor wettelijke rente inzien');
    const { tenant } = actor;
    const level = await this.level(actor, most === undefined);
    return inSession(this.pool, actor, async (client) => ({
      level,
      ...(await proposalTotals(client, tenant)),
      items: await keptProposals(client, tenant, most ?? null),
    }));
  }

  /** @param wait until all is computed, however much it is */
  async level({ tenant }: Session, wait: boolean): Promise<Level> {
    return this.kept.level(tenant, await this.clock.now(), wait);
  }

  /** Compares every placement of every body, also what moved without an entry near it. */
  async levelAll(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.follower.followAll(id, await this.clock.now());
  }

  /** Ends when what is being computed beside is done. */
  async settled(): Promise<void> {
    await this.kept.settled();
  }

  private following(): Following<Round> {
    const batch: Following<Round>['batch'] = (tenant, round, ids) => this.batch(tenant, round, ids);
    return {
      name: 'interest',
      round: (tenant, at) => this.round(tenant, at),
      behind: (client, tenant, { grounds }, since) => interestBehind(client, tenant, grounds, since),
      batch,
      all: placementByPlacement(this.pool, batch, BOOKED),
    };
  }

  private async round(tenant: string, at: Moment): Promise<Round> {
    const { policies, version } = await this.policies.withVersion({ tenant, tenants: [tenant] }, tenant);
    return { at, grounds: [SHAPE, version, this.tables.of(policies).version].join('.') };
  }

  private async batch(tenant: string, { grounds }: Round, ids: readonly string[]): Promise<void> {
    const session = { tenant, tenants: [tenant] };
    const reached = await inSession(this.pool, session, (client) => interestReached(client, ids));
    const proposals = await this.interest.proposals(session, ids);
    await inSession(this.pool, session, (client) => keepProposals(client, tenant, grounds, reached, proposals));
  }
}

/** Once a day, so that after a night with a new table row nobody waits for it. */
export class KeptInterestPass {
  readonly name = 'interest';

  constructor(private readonly kept: KeptInterest) {}

  async run(): Promise<void> {
    await this.kept.levelAll();
  }
}
