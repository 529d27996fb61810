import type { Moment } from '../../workflows/definition.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import { placementByPlacement, type Following, type Round } from '../journal/follower.js';
import type { Level } from '../journal/kept-level.js';
import { KeptRows } from '../journal/kept-rows.js';
import { inSession } from '../journal/session-work.js';
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

type Ports = {
  readonly pool: AppPool;
  readonly interest: InterestService;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
};

/** Keeps what may be owed of interest level with the record, and lists it (decision 1845). */
export class KeptInterest extends KeptRows {
  constructor(
    pool: AppPool,
    interest: InterestService,
    policies: PolicyReader,
    tables: TablesSource,
    clock: Clock,
    warn: (message: string) => void,
    few?: number,
  ) {
    super({
      pool,
      clock,
      place: { table: 'placement_interest', key: 'placement' },
      title: 'Wettelijke rente',
      following: following({ pool, interest, policies, tables }),
      all: placementsOf,
      warn,
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
}

function following(ports: Ports): Following<Round> {
  const batch: Following<Round>['batch'] = (tenant, round, ids) => keep(ports, tenant, round, ids);
  return {
    name: 'interest',
    round: (tenant, at) => roundOf(ports, tenant, at),
    behind: (client, tenant, { grounds }, since) => interestBehind(client, tenant, grounds, since),
    batch,
    all: placementByPlacement(ports.pool, batch, BOOKED),
  };
}

async function roundOf({ policies: reader, tables }: Ports, tenant: string, at: Moment): Promise<Round> {
  const { policies, version } = await reader.withVersion({ tenant, tenants: [tenant] }, tenant);
  return { at, grounds: [SHAPE, version, tables.of(policies).version].join('.') };
}

async function keep(
  { pool, interest }: Ports,
  tenant: string,
  { grounds }: Round,
  ids: readonly string[],
): Promise<void> {
  const session = { tenant, tenants: [tenant] };
  const reached = await inSession(pool, session, (client) => interestReached(client, ids));
  const proposals = await interest.proposals(session, ids);
  await inSession(pool, session, (client) => keepProposals(client, tenant, grounds, reached, proposals));
}
