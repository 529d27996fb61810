import type { LocalDate } from '../../../workflows/definition.js';
import { amountFor, toldMonth } from '../amounts.js';
import { kindOf } from '../document-kind.js';
import type { AmountFacts, LetterFacts } from '../letter-facts.js';
import { numberIn, type OpenedFile } from './opened-file.js';

/** The month amount a letter tells: of a decision that grants, or of January for a re-set; null when it tells none. */
export function amountOf(
  opened: OpenedFile,
  decision: LetterFacts['decision'],
  job: LetterFacts['job'],
): AmountFacts | null {
  const { wish, context, on } = opened;
  if (wish.kind === 'agreements') return agreedAmount(opened);
  if (kindOf(wish.kind).part === 'year') return amountOnDay(opened, `${numberIn(wish.part)}-01-01`);
  if (decision === null || !['lumpSum', 'measured', 'change'].includes(decision.kind)) return null;
  const lumpSum = decision.kind === 'lumpSum' || (context.grant === null && decision.wageValue === null);
  const from = decision.from ?? changedOn(decision, job) ?? context.firstDay ?? context.plannedStart ?? on;
  const start = lumpSum
    ? (context.lumpSum?.from ?? from)
    : decision.kind === 'change'
      ? (context.grant?.from ?? from)
      : from;
  const wageValue = decision.wageValue ?? context.grant?.wageValue ?? null;
  if (!lumpSum && wageValue === null) return null;
  return computedAmount(opened, lumpSum ? null : wageValue, start, toldMonth(from));
}

/** A change without a first day of its own tells the amount of when what it was decided for began. */
function changedOn(
  { kind, ground }: NonNullable<LetterFacts['decision']>,
  { hoursFrom, contractFrom }: LetterFacts['job'],
): LocalDate | null {
  if (kind !== 'change') return null;
  return ground === 'hours' ? hoursFrom : ground === 'contractRenewed' ? contractFrom : null;
}

/** The lump sum of the agreements, also while it is still to be decided; an amount that was decided stands in its letter. */
function agreedAmount(opened: OpenedFile): AmountFacts | null {
  const { lumpSum, firstDay, plannedStart, route } = opened.context;
  const start = lumpSum?.from ?? firstDay ?? plannedStart;
  if (route !== 'lumpSum' || start === null || (lumpSum?.amount ?? null) !== null) return null;
  return computedAmount(opened, null, start, toldMonth(start));
}

/** The amount of the month of a day, by the subsidy that runs then. */
export function amountOnDay(opened: OpenedFile, day: LocalDate): AmountFacts | null {
  const { context } = opened;
  if (context.grant !== null && context.grant.from <= day)
    return computedAmount(opened, context.grant.wageValue, context.grant.from, day);
  if (context.lumpSum !== null) return computedAmount(opened, null, context.lumpSum.from, day);
  return null;
}

function computedAmount(
  opened: OpenedFile,
  wageValue: number | null,
  subsidyStart: LocalDate,
  on: LocalDate,
): AmountFacts {
  const { context, person, policies, tables } = opened;
  const method = wageValue === null ? ({ kind: 'lumpSum' } as const) : ({ kind: 'measured', wageValue } as const);
  const { hours, sectorFullTimeHours } = context;
  const wish = { method, subsidyStart, on, birthDate: person.birthDate, hours, sectorFullTimeHours };
  return amountFor(wish, policies, tables);
}
