import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { StoredBookmarks } from '../journal/bookmarks.js';
import { Follower, placementByPlacement, type Following, type Round } from '../journal/follower.js';
import { FEW, KeptLevel, type Level } from '../journal/kept-level.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService } from '../subsidies/entitlement.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { placementsOf, STARTED } from '../subsidies/subsidy-rows.js';
import { noBooks, readBooks } from './pay-books.js';
import { oursAlone, paidByOthers } from './our-months.js';
import { standingMoney } from './standing-money.js';
import { keepMoney, moneyBehind, reachedOf } from './standing-money-rows.js';

/** Rows rest on the month, the choices of the body and the tables. */
type MoneyRound = Round & { readonly today: LocalDate; readonly month: string; readonly until: string };

/** Keeps what stands open of each placement level with the record (decision 1750). */
export class StandingMoneyKeeper {
  readonly follower: Follower<MoneyRound>;
  private readonly kept: KeptLevel<MoneyRound>;

  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
    warn: (message: string) => void,
    few = FEW,
  ) {
    this.follower = new Follower(pool, this.following(), new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => placementsOf(client, tenant)),
      warn: (message) => warn(`Bedragen die openstaan: ${message}`),
      few,
    });
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

  private following(): Following<MoneyRound> {
    const batch: Following<MoneyRound>['batch'] = (tenant, round, ids) => this.batch(tenant, round, ids);
    return {
      name: 'standingMoney',
      round: (tenant, at) => this.round(tenant, at),
      behind: (client, tenant, { grounds }, since) => moneyBehind(client, tenant, grounds, since),
      batch,
      all: placementByPlacement(this.pool, batch, STARTED),
    };
  }

  private async round(tenant: string, at: Moment): Promise<MoneyRound> {
    const today = localDate(at);
    const month = monthOf(today);
    const { policies, version } = await this.policies.withVersion({ tenant, tenants: [tenant] }, tenant);
    const grounds = [month, version, this.tables.of(policies).version].join('.');
    return { at, today, month, until: monthOf(addMonths(`${month}-01`, -1)), grounds };
  }

  private async batch(
    tenant: string,
    { today, month, until, grounds }: MoneyRound,
    ids: readonly string[],
  ): Promise<void> {
    const session = { tenant, tenants: [tenant] };
    const reached = await inSession(this.pool, session, (client) => reachedOf(client, ids));
    const far = new Map(reached.map(({ id, ...numbers }) => [id, numbers]));
    const all = await this.entitlements.standingUntil(session, month, ids);
    await inSession(this.pool, session, async (client) => {
      const standing = oursAlone(all, await paidByOthers(client, today, ids));
      const books = await readBooks(client, tenant, ids);
      const rows = standing.flatMap((one) => {
        const numbers = far.get(one.placement.id);
        const money = standingMoney(until, one, books.get(one.placement.id) ?? noBooks);
        return numbers === undefined ? [] : [{ ...money, ...numbers }];
      });
      await keepMoney(client, tenant, grounds, rows);
    });
  }
}

/** Once a day, so that after a night with a new month nobody waits for it. */
export class StandingMoneyPass {
  readonly name = 'standingMoney';

  constructor(private readonly keeper: StandingMoneyKeeper) {}

  async run(): Promise<void> {
    await this.keeper.levelAll();
  }
}
