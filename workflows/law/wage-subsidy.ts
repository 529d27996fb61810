import type { Decimal as Base } from 'decimal.js';
import type { ExplanationStep, LocalDate } from '../definition.js';
import { dutchDate, dutchEuros, dutchNumber } from './dutch.js';
import { Decimal, exact, shown, times, type Exact } from './exact.js';
import { LawError } from './law-error.js';
import { wageBase } from './minimum-wage.js';
import { rowOn, type LegalTables } from './tables.js';

/** The start of 25 percent is not confirmed: amounts on a row of these days are provisional (B10). */
const UNSURE_CHARGES = { from: '2024-01-01', until: '2026-06-30' } as const;
const HOLIDAY_ALLOWANCE = '1.08';
const REFERENCE_HOURS = 36;

/** How the subsidy is found: half of the base (B6), or the base less the wage value in whole percents (B5). */
export type SubsidyMethod = { readonly kind: 'lumpSum' } | { readonly kind: 'measured'; readonly wageValue: number };

export type WholeMonthInput = {
  /** The day whose table rows count (B11). */
  readonly rowDay: LocalDate;
  readonly age: number;
  readonly method: SubsidyMethod;
  /** Hours a week, decimal. */
  readonly contractHours: Base.Value;
  readonly sectorFullTimeHours: Base.Value;
};

export type Explained<T> = {
  readonly value: T;
  readonly explanation: readonly ExplanationStep[];
  readonly provisional: boolean;
};

export const isProvisional = (steps: readonly ExplanationStep[]): boolean =>
  steps.some((step) => step.provisional === true);

/**
 * The part of the base that is subsidised, in euros a month before charges and hours: half (B6), or base less wage
 * value, at most 70 percent of the base and never below nil (B5). The lump sum is the same at any wage value.
 */
export function subsidisedPart(base: Decimal, method: SubsidyMethod): Decimal {
  if (method.kind === 'lumpSum') return base.times('0.5');
  requireWageValue(method.wageValue);
  const difference = base.times(100 - method.wageValue).div(100);
  return Decimal.max(0, Decimal.min(difference, base.times('0.7')));
}

/**
 * The exact amount of a whole month for one age, one row day and one contract (B5–B8, B10). Nothing is rounded.
 */
export function wholeMonth(tables: LegalTables, input: WholeMonthInput): Explained<Exact> {
  const wage = wageBase(tables, input.rowDay, input.age);
  const base = wage.month.times(HOLIDAY_ALLOWANCE);
  const part = subsidisedPart(base, input.method);
  const charges = chargesOn(tables, input.rowDay);
  const withCharges = part.times(charges.factor);
  const hours = hoursFactor(wage.regime, input);
  const value = times(exact(withCharges), hours.over, hours.under);
  const explanation: readonly ExplanationStep[] = [
    ...wage.explanation,
    {
      rule: wage.regime,
      text: `Met 8 procent vakantiebijslag: ${dutchEuros(base)}.`,
      inputs: { month: wage.month.toString() },
      result: base.toString(),
    },
    partStep(wage.regime, base, part, input.method),
    charges.step(withCharges),
    {
      rule: wage.regime,
      text: `${hours.text}: ${dutchEuros(shown(value))}.`,
      inputs: { contractHours: String(input.contractHours), sectorFullTimeHours: String(input.sectorFullTimeHours) },
      result: shown(value),
    },
  ];
  return { value, explanation, provisional: isProvisional(explanation) };
}

function partStep(regime: 'B5' | 'B7', base: Decimal, part: Decimal, method: SubsidyMethod): ExplanationStep {
  if (method.kind === 'lumpSum') {
    return {
      rule: regime === 'B5' ? 'B6' : 'B7',
      text: `Vaste loonkostensubsidie: de helft is ${dutchEuros(part)}.`,
      inputs: { base: base.toString() },
      result: part.toString(),
    };
  }
  const capped = method.wageValue < 30;
  return {
    rule: regime,
    text: capped
      ? `Loonwaarde ${method.wageValue} procent: het verschil wordt begrensd op 70 procent, ${dutchEuros(part)}.`
      : `Loonwaarde ${method.wageValue} procent: het verschil is ${dutchEuros(part)}.`,
    inputs: { base: base.toString(), wageValue: method.wageValue },
    result: part.toString(),
  };
}

type Charges = { readonly factor: Decimal; readonly step: (result: Decimal) => ExplanationStep };

function chargesOn(tables: LegalTables, day: LocalDate): Charges {
  const row = rowOn(tables.employerCharges, day);
  if (row === undefined) {
    throw new LawError(
      'date.before-tables',
      `De tabel van de werkgeverslasten begint na ${dutchDate(day)} (regel B10).`,
      'B10',
    );
  }
  const unsure = (day >= UNSURE_CHARGES.from && day <= UNSURE_CHARGES.until) || row.certainty === 'to be confirmed';
  return {
    factor: new Decimal(row.percent).div(100).plus(1),
    step: (result) => ({
      rule: 'B10',
      text: `Met ${dutchNumber(row.percent)} procent vergoeding voor werkgeverslasten: ${dutchEuros(result)}.`,
      inputs: { percent: row.percent, readOn: day },
      result: result.toString(),
      row: { table: 'employer-charges', from: row.from },
      ...(unsure ? { provisional: true } : {}),
    }),
  };
}

/** From 2024 the paid hours over 36, which may pass 1 (B5); before it at most the sector's full week (B7). */
function hoursFactor(regime: 'B5' | 'B7', input: WholeMonthInput): { over: Decimal; under: Decimal; text: string } {
  const contract = new Decimal(input.contractHours);
  const sector = new Decimal(input.sectorFullTimeHours);
  const counted = Decimal.min(contract, sector);
  if (regime === 'B5') {
    return { over: counted, under: new Decimal(REFERENCE_HOURS), text: `Naar ${dutchNumber(counted)} van 36 uur` };
  }
  if (sector.isZero()) {
    throw new LawError(
      'hours.impossible',
      'Een volledige week kan niet 0 uur zijn (regel B7).',
      'B7',
      'sectorFullTimeHours',
    );
  }
  return { over: counted, under: sector, text: `Naar ${dutchNumber(counted)} van ${dutchNumber(sector)} uur` };
}

function requireWageValue(value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= 100) return;
  throw new LawError(
    'wage-value.impossible',
    'De loonwaarde is een heel getal van 0 tot en met 100 (regels A6 en C4).',
    'C4',
    'wageValue',
  );
}
