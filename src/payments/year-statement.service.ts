import type { PoolClient } from 'pg';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Level } from '../journal/kept-level.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService, PlacementStanding } from '../subsidies/entitlement.service.js';
import {
  countOfYear,
  dueEmployersAfter,
  employersOfYear,
  type YearEmployer,
  type YearPage,
} from './employer-year-rows.js';
import type { EmployerYears } from './employer-years.service.js';
import { oursAlone, paidByOthers } from './our-months.js';
import type { LineReason } from './pay-lines.js';
import { PAY_READERS } from './pay-run.service.js';
import { PaymentRefusedError, UnknownEmployerAccountError } from './payments.errors.js';

export type StatementMonth = {
  readonly month: string;
  readonly entitled: string;
  readonly booked: string;
  /** Still to pay, or with a minus to receive. */
  readonly open: string;
};
/** A correction that was booked in the year over a month of an earlier one. */
export type EarlierLine = { readonly month: string; readonly amount: string; readonly reason: LineReason };

export type StatementPlacement = {
  readonly placement: string;
  readonly candidate: string;
  readonly months: readonly StatementMonth[];
  readonly earlier: readonly EarlierLine[];
  readonly entitled: string;
  readonly booked: string;
  readonly open: string;
};

/** The year statement to an employer (M34): by month concerned what there is right to, and what was paid in the year. */
export type YearStatement = {
  readonly employer: string;
  readonly employerName: string;
  readonly year: number;
  readonly placements: readonly StatementPlacement[];
  readonly entitled: string;
  readonly booked: string;
  /** Over the months of the year that are over; to receive is what is not claimed yet. */
  readonly stillToPay: string;
  readonly stillToReceive: string;
  /** What went to the bank with a pay day in the year, whichever month it concerned. */
  readonly paidInYear: string;
  /** Claims that were opened in the year, and what of them is open. */
  readonly claimed: string;
  readonly claimedOpen: string;
  /** A month of it is an estimate: the tables do not reach it. */
  readonly provisional: boolean;
};
/** A page of them, by name, with how many there are. */
export type YearEmployers = {
  readonly level: Level;
  readonly count: number;
  readonly items: readonly YearEmployer[];
};

type BookedLine = {
  readonly placement: string;
  readonly month: string;
  readonly amount: string;
  readonly reason: LineReason;
  readonly year: number;
};

/** Year statements per employer, for the page and the letter. */
export class YearStatementService {
  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
    private readonly kept: EmployerYears,
    private readonly clock: Clock,
  ) {}

  /**
   * Employers that were paid in a year or have months of it, by name, with what went to the bank.
   * @param page without it all of them, and what moved is waited for
   * @throws NotAllowedError
   */
  async employers(
    actor: SessionActor,
    year: number,
    page: YearPage = { due: false, offset: 0, limit: null },
  ): Promise<YearEmployers> {
    requireRole(actor, PAY_READERS, 'Jaaropgaven inzien');
    const level = await this.kept.level(actor, page.limit === null);
    return inSession(this.pool, actor, async (client) => ({
      level,
      count: await countOfYear(client, actor.tenant, year, page.due),
      items: await employersOfYear(client, actor.tenant, year, page),
    }));
  }

  /** The next whose statement is to be made, in order of their id. @throws NotAllowedError */
  async dueAfter(actor: SessionActor, year: number, after: string, limit: number): Promise<readonly YearEmployer[]> {
    requireRole(actor, PAY_READERS, 'Jaaropgaven inzien');
    await this.kept.level(actor, false);
    return inSession(this.pool, actor, (client) => dueEmployersAfter(client, actor.tenant, year, { after, limit }));
  }

  /** @throws UnknownEmployerAccountError, PaymentRefusedError for a year that is still to begin */
  async of(actor: SessionActor, employer: string, year: number): Promise<YearStatement> {
    requireRole(actor, PAY_READERS, 'Jaaropgaven inzien');
    const today = localDate(await this.clock.now());
    if (`${year}` > today.slice(0, 4)) {
      throw new PaymentRefusedError('year.future', 'M34', 'Een jaaropgave is er vanaf het jaar zelf.');
    }
    const found = await inSession(this.pool, actor, (client) => readYear(client, actor.tenant, employer, year));
    if (!found) throw new UnknownEmployerAccountError(employer);
    // The month that still runs is not due yet (B16).
    const lastOver = monthOf(addMonths(`${monthOf(today)}-01`, -1));
    const until = lastOver < `${year}-12` ? lastOver : `${year}-12`;
    const all = await this.entitlements.standingUntil(actor, until, found.placements);
    const others = await inSession(this.pool, actor, (client) => paidByOthers(client, today, found.placements));
    const standing = oursAlone(all, others);
    return statementOf(found, standing, employer, year);
  }
}

type Year = {
  readonly employerName: string;
  readonly placements: readonly string[];
  readonly lines: readonly BookedLine[];
  readonly paidInYear: string;
  readonly claimed: string;
  readonly claimedOpen: string;
};

async function readYear(client: PoolClient, tenant: string, employer: string, year: number): Promise<Year | undefined> {
  const named = await client.query<{ name: string }>('select name from employer where id = $1 and tenant = $2', [
    employer,
    tenant,
  ]);
  const [name] = named.rows;
  if (!name) return undefined;
  const placements = await client.query<{ id: string }>(
    'select id from placement where tenant = $1 and employer = $2 order by opened_on, id',
    [tenant, employer],
  );
  const ids = placements.rows.map((row) => row.id);
  const lines = await client.query<BookedLine>(
    `select l.placement, l.month, l.amount, l.reason, extract(year from greatest(r.pay_on, r.released_on))::int as year
     from pay_line l join pay_run r on r.id = l.run
     where l.placement = any($1) and r.state = 'released' order by l.placement, l.month, r.number`,
    [ids],
  );
  const paid = await client.query<{ paid: string }>(
    `select coalesce(sum(o.amount), 0)::numeric(14, 2) as paid from pay_out o join pay_run f on f.id = o.file_run
     where o.employer = $1 and o.tenant = $2 and extract(year from greatest(f.pay_on, f.released_on)) = $3`,
    [employer, tenant, year],
  );
  const claims = await client.query<{ claimed: string; open: string }>(
    `select coalesce(sum(amount), 0)::numeric(14, 2) as claimed,
       coalesce(sum(amount - paid - written_off), 0)::numeric(14, 2) as open
     from recovery where placement = any($1) and extract(year from opened_on) = $2`,
    [ids, year],
  );
  return {
    employerName: name.name,
    placements: ids,
    lines: lines.rows,
    paidInYear: paid.rows[0]?.paid ?? '0.00',
    claimed: claims.rows[0]?.claimed ?? '0.00',
    claimedOpen: claims.rows[0]?.open ?? '0.00',
  };
}

function statementOf(
  found: Year,
  standing: readonly PlacementStanding[],
  employer: string,
  year: number,
): YearStatement {
  const placements = standing
    .map((one) => placementOf(one, found.lines, year))
    .filter(({ months, earlier }) => months.length > 0 || earlier.length > 0);
  const open = placements.flatMap(({ months }) => months.map((month) => new Decimal(month.open)));
  return {
    employer,
    employerName: found.employerName,
    year,
    placements,
    entitled: sum(placements.map((one) => one.entitled)),
    booked: sum(placements.map((one) => one.booked)),
    stillToPay: sum(open.filter((one) => one.greaterThan(0)).map(String)),
    stillToReceive: Decimal.max(
      0,
      Decimal.sum(0, ...open.filter((one) => one.lessThan(0)))
        .neg()
        .minus(found.claimed),
    ).toFixed(2),
    paidInYear: found.paidInYear,
    claimed: found.claimed,
    claimedOpen: found.claimedOpen,
    provisional: standing.some(({ months }) => months.some((one) => one.estimate && isIn(one.month, year))),
  };
}

function placementOf(
  { placement, months }: PlacementStanding,
  lines: readonly BookedLine[],
  year: number,
): StatementPlacement {
  const own = lines.filter((line) => line.placement === placement.id);
  const shown = months
    .filter(({ month }) => isIn(month, year))
    .map(({ month, amount, advance }): StatementMonth => {
      const entitled = new Decimal(amount).plus(advance);
      const booked = sum(own.filter((line) => line.month === month).map((line) => line.amount));
      return { month, entitled: entitled.toFixed(2), booked, open: entitled.minus(booked).toFixed(2) };
    })
    .filter(({ entitled, booked }) => Number(entitled) !== 0 || Number(booked) !== 0);
  return {
    placement: placement.id,
    candidate: placement.candidate,
    months: shown,
    earlier: own
      .filter((line) => line.year === year && line.month < `${year}-01`)
      .map(({ month, amount, reason }) => ({ month, amount, reason })),
    entitled: sum(shown.map((one) => one.entitled)),
    booked: sum(shown.map((one) => one.booked)),
    open: sum(shown.map((one) => one.open)),
  };
}

const isIn = (month: string, year: number): boolean => month.startsWith(`${year}-`);
const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed(2);
