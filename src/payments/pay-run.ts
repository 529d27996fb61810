import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { RowChange } from '../journal/writes.js';
import type { InterestDue } from './interest-rows.js';
import type { MonthHeld, PayLine, PayOut } from './pay-lines.js';

export type PayRunState = 'prepared' | 'approved' | 'released' | 'withdrawn';

/** A run as its row shows it. Amounts in euros; `total` is what goes to the bank. */
export type PayRun = {
  readonly id: string;
  readonly number: number;
  /** Month paid over, `YYYY-MM`, and the day it is paid on (B16). */
  readonly month: string;
  readonly payOn: LocalDate;
  readonly state: PayRunState;
  readonly preparedBy: string;
  readonly preparedOn: LocalDate;
  readonly approvedBy: string | null;
  readonly approvedOn: LocalDate | null;
  readonly releasedBy: string | null;
  readonly releasedOn: LocalDate | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnOn: LocalDate | null;
  readonly total: string;
  readonly lineCount: number;
  /** Placements on hold, and what is postponed for them (B2). */
  readonly holdCount: number;
  readonly postponed: string;
  /** Placements whose months could not be computed. */
  readonly leftOut: readonly string[];
};

/** What a run holds of one placement. */
export type PlacementPay = {
  readonly placement: string;
  readonly employer: string;
  readonly lines: readonly PayLine[];
  readonly holds: readonly MonthHeld[];
  /** Interest that was decided, each a line of its own (B16). */
  readonly interest: readonly InterestDue[];
  /** Absent without lines and interest. */
  readonly out: PayOut | null;
};

/** The municipality's pay day over a month: in the month after it (B16). */
export function payDayOf(month: string, day: number): LocalDate {
  return addDays(addMonths(`${month}-01`, 1), day - 1);
}

/** What a run adds up to. */
export function totalsOf(
  pays: readonly PlacementPay[],
): Pick<PayRun, 'total' | 'lineCount' | 'holdCount' | 'postponed'> {
  const sum = (amounts: readonly string[]): string =>
    amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed(2);
  return {
    total: sum(pays.flatMap((pay) => pay.out?.amount ?? [])),
    lineCount: pays.reduce((count, pay) => count + pay.lines.length + pay.interest.length, 0),
    holdCount: pays.filter((pay) => pay.holds.length > 0).length,
    postponed: sum(pays.flatMap((pay) => pay.holds.map((hold) => hold.postponed))),
  };
}

/** The row of a run. All columns each time: an insert that finds its row is checked whole first. */
export function runRow(tenant: string, run: PayRun): RowChange {
  const { id, payOn, preparedBy, preparedOn, approvedBy, approvedOn, releasedBy, releasedOn, ...rest } = run;
  const { number, month, state, total, lineCount, holdCount, postponed, withdrawnBy, withdrawnOn, leftOut } = rest;
  return {
    table: 'pay_run',
    key: { id },
    values: {
      tenant,
      number,
      month,
      pay_on: payOn,
      state,
      prepared_by: preparedBy,
      prepared_on: preparedOn,
      approved_by: approvedBy,
      approved_on: approvedOn,
      released_by: releasedBy,
      released_on: releasedOn,
      withdrawn_by: withdrawnBy,
      withdrawn_on: withdrawnOn,
      total,
      line_count: lineCount,
      hold_count: holdCount,
      postponed,
      left_out: leftOut,
    },
  };
}

/** Rows of what a run holds of a placement. */
export function payRows(tenant: string, run: string, pay: PlacementPay): readonly RowChange[] {
  const { placement, employer, lines, holds, interest, out } = pay;
  const lineRows = lines.map(({ month, ...line }): RowChange => ({
    table: 'pay_line',
    key: { placement, month, run },
    values: {
      tenant,
      entitled: line.entitled,
      paid_before: line.paidBefore,
      amount: line.amount,
      reason: line.reason,
      changed: line.changed,
      estimate: line.estimate,
      as_known_entry: line.asKnownEntry,
    },
  }));
  const holdRows = holds.map(({ month, days, postponed }): RowChange => ({
    table: 'pay_hold',
    key: { placement, month, run },
    values: { tenant, days, postponed },
  }));
  const outRows: readonly RowChange[] = out
    ? [outRow(tenant, run, { placement, employer, ...out, fileRun: null, account: null })]
    : [];
  const interestRows = interest.map(({ number, amount }): RowChange => ({
    table: 'pay_interest',
    key: { placement, number, run },
    values: { tenant, amount },
  }));
  return [...lineRows, ...holdRows, ...interestRows, ...outRows];
}

export type StoredPayOut = PayOut & {
  readonly placement: string;
  readonly employer: string;
  /** The run in whose file it went, and the number of the employer's account. */
  readonly fileRun: string | null;
  readonly account: number | null;
};

export function outRow(tenant: string, run: string, out: StoredPayOut): RowChange {
  const { placement, employer, lines, setOff, amount, fileRun, account } = out;
  return {
    table: 'pay_out',
    key: { placement, run },
    values: { tenant, employer, lines, set_off: setOff, amount, file_run: fileRun, account },
  };
}

/** The same as the journal keeps it: pseudonymous, enough to write every row anew. */
export function payFacts(pays: readonly PlacementPay[]): readonly JsonObject[] {
  return pays.map(({ placement, employer, lines, holds, interest, out }) => ({
    placement,
    employer,
    lines: lines.map((line) => ({ ...line })),
    holds: holds.map((hold) => ({ ...hold })),
    ...(interest.length > 0 ? { interest: interest.map((one) => ({ ...one })) } : {}),
    out: out ? { ...out } : null,
  }));
}
