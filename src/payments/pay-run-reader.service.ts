import type { PoolClient } from 'pg';
import { readRunInterest, type RunInterest } from './interest-rows.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { LocalDate } from '../../workflows/definition.js';
import { monthOf } from '../../workflows/law/dates.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService, KnownThen } from '../subsidies/entitlement.service.js';
import { notYetFixed, type MonthKind, type MonthStanding } from '../subsidies/month-standing.js';
import { UnknownPlacementError } from '../subsidies/subsidies.errors.js';
import { isOurs, paidByOthers } from './our-months.js';
import { readOwedThen, readPaidThen } from './books-then.js';
import { readBooks, readOwed, readPayOuts, readRun, type StoredRun } from './pay-books.js';
import type { LineReason, MonthHeld } from './pay-lines.js';
import { lineDifferences, readLines, type ShownLine } from './pay-run-lines.js';
import type { StoredPayOut } from './pay-run.js';
import { UnknownPayRunError } from './payments.errors.js';
import { readReturned, type ReturnedPart } from './return-rows.js';
import {
  countDifferences,
  runHolds,
  runLines,
  runOuts,
  type EmployerHold,
  type EmployerLine,
  type Part,
  type RunOut,
} from './run-page-rows.js';

const RUN_READERS = ['finance', 'backOffice', 'manager', 'reader'] as const;
const MONEY_READERS = [...RUN_READERS, 'consultant', 'reviewer', 'legalOfficer'] as const;

export type FiledPayment = { readonly employer: string; readonly amount: string };

export type ShownRun = StoredRun & {
  readonly lines: readonly ShownLine[];
  readonly interest: readonly RunInterest[];
  readonly payOuts: readonly StoredPayOut[];
  /** What went to the bank in its file, per employer; what came back stands in `returned`. */
  readonly filed: readonly FiledPayment[];
  readonly returned: readonly ReturnedPart[];
  readonly holds: readonly (MonthHeld & { readonly placement: string; readonly employer: string })[];
};

/** A run as its page shows it: some of each list at a time, with the employer of each row. */
export type RunPage = StoredRun &
  Pick<ShownRun, 'interest' | 'returned'> & {
    /** Undefined of a large run, unless asked for: what went to which employer is added up from every payment. */
    readonly filed: ShownRun['filed'] | undefined;
    readonly differences: Part<EmployerLine>;
    readonly regular: Part<EmployerLine>;
    /** The largest. */
    readonly holds: Part<EmployerHold>;
    readonly special: Part<RunOut>;
  };
/** Rows of lists that are paged, and the most of lists that are not. */
export type RunPart = { readonly differences: number; readonly regular: number; readonly filed: boolean };
export const RUN_ROWS = 100;
const RUN_MOST = 200;
/** A run with more lines is a large one. */
const LARGE = 2_000;

export type MoneyMonth = {
  readonly month: string;
  readonly kind: MonthKind;
  /** What the month gives now, with its advance; what is booked for it; and what the next run would book. */
  readonly entitled: string;
  readonly paid: string;
  readonly difference: string;
  /** What the rules give, when a decision names another amount (M48). */
  readonly byRule: string | null;
  readonly holdDays: number;
  readonly postponed: string;
  readonly provisional: boolean;
  readonly note: string | null;
  /** Another organisation pays it, or paid it before the placement came here: nothing of it is ours to pay. */
  readonly paidByOthers: boolean;
  readonly lines: readonly { readonly run: string; readonly amount: string; readonly reason: LineReason }[];
};
export type PlacementMoneyView = {
  readonly placement: string;
  readonly months: readonly MoneyMonth[];
  /** Overpaid, to be set off or claimed. */
  readonly owed: string;
  readonly fault: string | null;
};

/** What was paid and why, for pages, the API and the proof. */
export class PayRunReader {
  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
    private readonly clock: Clock,
  ) {}

  /** @throws UnknownPayRunError, NotAllowedError */
  async read(actor: SessionActor, id: string): Promise<ShownRun> {
    requireRole(actor, RUN_READERS, 'Een betaalrun inzien');
    return inSession(this.pool, actor, async (client) => {
      const run = await readRun(client, id);
      if (!run) throw new UnknownPayRunError(id);
      const payOuts = await readPayOuts(client, { run: id });
      return {
        ...run,
        lines: await readLines(client, 'run', id),
        interest: await readRunInterest(client, id),
        payOuts,
        filed: await readFiledPayments(client, id),
        returned: await readReturned(client, id),
        holds: await readHolds(client, id),
      };
    });
  }

  /** @param at which page of the differences and of the ordinary lines, from 1, and whether a payment came back @throws UnknownPayRunError, NotAllowedError */
  async page(actor: SessionActor, id: string, at: RunPart): Promise<RunPage> {
    requireRole(actor, RUN_READERS, 'Een betaalrun inzien');
    const part = (page: number) => ({ offset: (page - 1) * RUN_ROWS, limit: RUN_ROWS });
    return inSession(this.pool, actor, async (client) => {
      const run = await readRun(client, id);
      if (!run) throw new UnknownPayRunError(id);
      const interest = await readRunInterest(client, id);
      const count = await countDifferences(client, id);
      const regular = Math.max(0, run.lineCount - interest.length - count);
      return {
        ...run,
        differences: { count, items: await runLines(client, id, 'difference', part(at.differences)) },
        regular: { count: regular, items: await runLines(client, id, 'regular', part(at.regular)) },
        interest,
        holds: await runHolds(client, id, RUN_MOST),
        special: await runOuts(client, id, run.state === 'released', RUN_MOST),
        filed: at.filed || run.lineCount <= LARGE ? await readFiledPayments(client, id) : undefined,
        returned: await readReturned(client, id),
      };
    });
  }

  /** Every month of a placement: what it gives, what was booked, and the difference. @throws UnknownPlacementError */
  async moneyOf(actor: SessionActor, placement: string): Promise<PlacementMoneyView> {
    requireRole(actor, MONEY_READERS, 'De betalingen van een plaatsing inzien');
    const today = localDate(await this.clock.now());
    const [standing] = await this.entitlements.standingUntil(actor, monthOf(today), [placement]);
    if (!standing) throw new UnknownPlacementError(placement);
    const { tenant } = standing.placement;
    const { books, owed, lines, others } = await inSession(this.pool, actor, async (client) => ({
      books: (await readBooks(client, tenant, [placement])).get(placement),
      others: await paidByOthers(client, today, [placement]),
      owed: (await readOwed(client, tenant, [placement])).get(placement) ?? '0.00',
      lines: await readLines(client, 'placement', placement),
    }));
    const months = standing.months.map((month) =>
      moneyMonth(month, {
        paid: books?.paid.find((one) => one.month === month.month)?.paid ?? '0.00',
        ours: isOurs(others, placement, month.month),
        lines,
      }),
    );
    return { placement, months, owed, fault: standing.fault };
  }

  /**
   * The same as it was known at the end of a day: what the facts and choices of then give, and the runs prepared by then.
   * @throws NotAllowedError, UnknownPlacementError, PersonErasedError
   */
  async moneyThen(
    actor: SessionActor,
    placement: string,
    day: LocalDate,
    known: KnownThen,
  ): Promise<PlacementMoneyView> {
    requireRole(actor, MONEY_READERS, 'De betalingen van een plaatsing inzien');
    const standing = await this.entitlements.monthsThen(actor, placement, monthOf(day), known);
    const { paid, owed, others } = await inSession(this.pool, actor, async (client) => ({
      paid: await readPaidThen(client, placement, day),
      owed: await readOwedThen(client, placement, day),
      others: await paidByOthers(client, day, [placement]),
    }));
    const months = standing.months.map((month) =>
      moneyMonth(month, {
        paid: paid.get(month.month) ?? '0.00',
        ours: isOurs(others, placement, month.month),
        lines: [],
      }),
    );
    return { placement, months, owed, fault: standing.fault };
  }

  /** Lines that the run's entry and the rows do not both have; empty when the rows are what was recorded. */
  async differences(actor: SessionActor, id: string): Promise<readonly string[]> {
    requireRole(actor, RUN_READERS, 'Een betaalrun inzien');
    return inSession(this.pool, actor, (client) => lineDifferences(client, id));
  }
}

function moneyMonth(
  month: MonthStanding,
  { paid, ours, lines }: { readonly paid: string; readonly ours: boolean; readonly lines: readonly ShownLine[] },
): MoneyMonth {
  const entitled = new Decimal(month.amount).plus(month.advance);
  return {
    month: month.month,
    kind: month.kind,
    entitled: entitled.toFixed(2),
    paid,
    difference: ours ? entitled.minus(paid).toFixed(2) : '0.00',
    paidByOthers: !ours,
    byRule: month.byRule,
    holdDays: month.holdDays,
    postponed: new Decimal(month.withheld).minus(month.advance).toFixed(2),
    provisional: month.provisional,
    note: notYetFixed(month.month, month.estimate),
    lines: lines
      .filter((line) => line.month === month.month)
      .map(({ run, amount, reason }) => ({ run, amount, reason })),
  };
}

/** One payment per employer, as the file has it. */
async function readFiledPayments(client: PoolClient, fileRun: string): Promise<readonly FiledPayment[]> {
  const { rows } = await client.query<FiledPayment>(
    `select employer, sum(amount)::numeric(14, 2) as amount from pay_out where file_run = $1
     group by employer order by employer`,
    [fileRun],
  );
  return rows;
}

async function readHolds(client: PoolClient, run: string): Promise<ShownRun['holds']> {
  const { rows } = await client.query<ShownRun['holds'][number]>(
    `select h.placement, p.employer, h.month, h.days, h.postponed from pay_hold h join placement p on p.id = h.placement
     where h.run = $1 order by h.placement, h.month`,
    [run],
  );
  return rows;
}
