import type { ExplanationStep, LocalDate } from '../definition.js';
import type { Paid } from './day-right.js';
import { dutchDate, dutchEuros, dutchNumber } from './dutch.js';
import { Decimal, exact, NIL, roundHalfUp, shown, times, type Exact } from './exact.js';
import type { RowBecause, RowOfDay } from './table-row.js';
import type { LegalTables } from './tables.js';
import { wholeMonth, type Explained } from './wage-subsidy.js';

/** Days of one month that follow each other and are paid alike. */
export type PaidDays = {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly daysOfMonth: number;
  readonly age: number;
  readonly row: RowOfDay;
  readonly paid: Paid;
  /** Paid hours declared over the month, and over how many of its days; `undefined` before the declaration (B18). */
  readonly declared: DeclaredMonth | undefined;
};
export type DeclaredMonth = { readonly hours: string; readonly overDays: number };

export type PricedDays = {
  readonly value: Exact;
  /** What the rules give, when the decision names another amount (M48). */
  readonly byRule: Exact | undefined;
  readonly steps: readonly ExplanationStep[];
};

/** Weeks of an average month, 52 in 12 (B18). */
const WEEKS = { over: 13, under: 3 } as const;

/** What days give by the rules (B5–B13, B18), or by the decision when it names an amount of its own (B16, M48). */
export function pricedDays(tables: LegalTables, part: PaidDays): PricedDays {
  const whole = wholeByHours(tables, part);
  const share = shareOfMonth(part, whole.value);
  const steps = [rowStep(part), ...whole.explanation, ...share.steps];
  if (part.paid.decided === null) return { value: share.value, byRule: undefined, steps };
  const value = times(exact(part.paid.decided), part.days, part.daysOfMonth);
  return { value, byRule: share.value, steps: [...steps, decidedStep(part.paid.decided, value, share.value)] };
}

type Whole = Pick<Explained<Exact>, 'value' | 'explanation'>;

function wholeByHours(tables: LegalTables, part: PaidDays): Whole {
  const { contractHours, sectorFullTimeHours, declared } = part.paid.hours;
  const { method } = part.paid;
  const { rowDay } = part.row;
  const ofHours = (hours: string): Whole =>
    wholeMonth(tables, { rowDay, age: part.age, method, contractHours: hours, sectorFullTimeHours });
  if (!declared) return ofHours(contractHours);
  if (part.declared !== undefined) return byDeclaration(part.declared, part, ofHours(sectorFullTimeHours));
  const { value, explanation } = ofHours(contractHours);
  const text =
    'Nog geen uren opgegeven over deze maand: gerekend met het minimum uit het contract, als voorschot (keuze van de gemeente).';
  return { value, explanation: [...explanation, { rule: 'B18', text, result: contractHours, provisional: true }] };
}

/** B18: the paid hours as a weekly mean, never above the sector's full week; nothing is rounded. */
function byDeclaration(declared: DeclaredMonth, part: PaidDays, full: Whole): Whole {
  const sector = new Decimal(part.paid.hours.sectorFullTimeHours);
  const weekly = times(exact(declared.hours), WEEKS.under * part.daysOfMonth, WEEKS.over * declared.overDays);
  const above = weekly.over.greaterThanOrEqualTo(weekly.under.times(sector));
  const value = above ? full.value : times(full.value, weekly.over, weekly.under.times(sector));
  const counted = above ? 'meer dan een volledige week telt niet' : dutchEuros(shown(value));
  const mean = dutchNumber(roundHalfUp(weekly, 2));
  const text = `Opgegeven: ${dutchNumber(declared.hours)} verloonde uren, gemiddeld ${mean} uur per week: ${counted}.`;
  const inputs = { hours: declared.hours, days: declared.overDays };
  const step: ExplanationStep = { rule: 'B18', text, inputs, result: shown(value), provisional: true };
  return { value, explanation: [...full.explanation, step] };
}

function shareOfMonth(
  part: PaidDays,
  whole: Exact,
): { readonly value: Exact; readonly steps: readonly ExplanationStep[] } {
  const { days, daysOfMonth } = part;
  if (days === daysOfMonth) return { value: whole, steps: [] };
  const value = times(whole, days, daysOfMonth);
  const text = `${days} van de ${daysOfMonth} dagen, van ${dutchDate(part.from)} tot en met ${dutchDate(part.until)}: ${dutchEuros(shown(value))}.`;
  return {
    value,
    steps: [{ rule: 'B12', text, inputs: { days, daysOfMonth }, result: shown(value), provisional: true }],
  };
}

const CHOSEN_ROW: Readonly<Record<RowBecause, string>> = {
  change: ': de dag waarop de loonwaarde of de uren anders werden (keuze van de gemeente)',
  birthday: ': de dag waarop de nieuwe leeftijd telt (keuze van de gemeente)',
};

function rowStep({ paid, row, from }: PaidDays): ExplanationStep {
  const yearly = row.rowDay.endsWith('-01-01');
  const chosen = row.because === undefined ? undefined : CHOSEN_ROW[row.because];
  return {
    rule: 'B11',
    text: `De tabellen van ${dutchDate(row.rowDay)} tellen${chosen ?? (yearly ? ', zoals elk jaar op 1 januari' : '')}.`,
    inputs: { day: from },
    result: row.rowDay,
    ...(chosen !== undefined || (paid.method.kind === 'measured' && !yearly) ? { provisional: true } : {}),
  };
}

/** The decision wins over the rule; it is mended by decision only (B16, M48). */
function decidedStep(decided: string, value: Exact, byRule: Exact): ExplanationStep {
  const rule = dutchEuros(roundHalfUp(byRule, 2));
  return {
    rule: 'B16',
    text: `Het besluit noemt ${dutchEuros(decided)} per maand en gaat voor: ${dutchEuros(roundHalfUp(value, 2))}. Volgens de regels was het ${rule}.`,
    inputs: { decided, byRule: shown(byRule) },
    result: shown(value),
  };
}

/** Nothing: for days without right, or on hold. */
export const pricedNil = (step: ExplanationStep): PricedDays => ({ value: NIL, byRule: undefined, steps: [step] });
