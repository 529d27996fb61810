import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import type { TablesSource } from '../engine/policy-source.js';
import { placementByPlacement, type Following, type Round } from '../journal/follower.js';
import { KeptRows } from '../journal/kept-rows.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService } from '../subsidies/entitlement.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { placementsOf, STARTED } from '../subsidies/subsidy-rows.js';
import { noBooks, readBooks } from './pay-books.js';
import { oursAlone, paidByOthers } from './our-months.js';
import { standingMoney } from './standing-money.js';
import { keepMoney, moneyBehind, moneyReached } from './standing-money-rows.js';

/** Rows rest on the month, the choices of the body and the tables. */
type MoneyRound = Round & { readonly today: LocalDate; readonly month: string; readonly until: string };

type Ports = {
  readonly pool: AppPool;
  readonly entitlements: EntitlementService;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
};

/** Keeps what stands open of each placement level with the record (decision 1750). */
export class StandingMoneyKeeper extends KeptRows<MoneyRound> {
  constructor(
    pool: AppPool,
    entitlements: EntitlementService,
    policies: PolicyReader,
    tables: TablesSource,
    clock: Clock,
    warn: (message: string) => void,
    few?: number,
  ) {
    super({
      pool,
      clock,
      place: { table: 'placement_money', key: 'placement' },
      title: 'Bedragen die openstaan',
      following: following({ pool, entitlements, policies, tables }),
      all: placementsOf,
      warn,
      few,
    });
  }
}

function following(ports: Ports): Following<MoneyRound> {
  const batch: Following<MoneyRound>['batch'] = (tenant, round, ids) => keep(ports, tenant, round, ids);
  return {
    name: 'standingMoney',
    round: (tenant, at) => roundOf(ports, tenant, at),
    behind: (client, tenant, { grounds }, since) => moneyBehind(client, tenant, grounds, since),
    batch,
    all: placementByPlacement(ports.pool, batch, STARTED),
  };
}

async function roundOf({ policies: reader, tables }: Ports, tenant: string, at: Moment): Promise<MoneyRound> {
  const today = localDate(at);
  const month = monthOf(today);
  const { policies, version } = await reader.withVersion({ tenant, tenants: [tenant] }, tenant);
  const grounds = [month, version, tables.of(policies).version].join('.');
  return { at, today, month, until: monthOf(addMonths(`${month}-01`, -1)), grounds };
}

async function keep(
  { pool, entitlements }: Ports,
  tenant: string,
  { today, month, until, grounds }: MoneyRound,
  ids: readonly string[],
): Promise<void> {
  const session = { tenant, tenants: [tenant] };
  const reached = await inSession(pool, session, (client) => moneyReached(client, ids));
  const far = new Map(reached.map(({ id, ...numbers }) => [id, numbers]));
  const all = await entitlements.standingUntil(session, month, ids);
  await inSession(pool, session, async (client) => {
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
