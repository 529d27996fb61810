import type { ExplanationStep, LocalDate } from '../../../workflows/definition.js';
import { ageOn, isLocalDate, monthOf, addMonths } from '../../../workflows/law/dates.js';
import { LawError } from '../../../workflows/law/law-error.js';
import { measurementPlanning, type MeasurementPlanning } from '../../../workflows/law/measurement-planning.js';
import { monthAmount } from '../../../workflows/law/month-amount.js';
import type { SessionActor } from '../../access/session.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import type { TablesSource } from '../../engine/policy-source.js';
import type { Forecast, ForecastService } from '../../subsidies/forecast.service.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { NotComputableError } from '../../subsidies/subsidies.errors.js';
import { yesNo } from '../forms/form-part.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';
import { testOutcome, type Tested, type TestOutcome } from './doelgroep-answers.js';
import { hoursSentence, hoursTogether } from '../../subsidies/hours-together.js';
import type { OtherJobs } from '../../subsidies/other-jobs.service.js';
import { wageFault, wageWarning } from './wage-floor.js';

/** The lump sum over a whole month, with how it was found (B6). */
export type LumpSum = {
  readonly amount: string;
  readonly steps: readonly ExplanationStep[];
  readonly provisional: boolean;
};
export type ForecastView = Forecast & {
  readonly start: LocalDate;
  readonly planning: MeasurementPlanning;
  readonly lumpSum: LumpSum | undefined;
  readonly contractEnd: LocalDate | null;
};
/** What can be said while somebody fills in the form. */
export type UpcomingView = {
  readonly forecast: ForecastView | undefined;
  readonly test: TestOutcome | undefined;
  /** M8, M10: what somebody should look at before going on. */
  readonly warnings: readonly string[];
};

const HOURS = /^\d{1,2}(\.\d{1,2})?$/;
const EUROS = /^\d{1,9}(\.\d{1,2})?$/;
const ADULT = '1990-01-01';

export class Upcoming {
  constructor(
    private readonly forecasts: ForecastService,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly others: OtherJobs,
  ) {}

  /** Leaves out whatever was typed too little for. */
  async of(actor: SessionActor, typed: Typed, tested: Tested, today: LocalDate): Promise<UpcomingView> {
    const policies = await this.policies.of(actor);
    const tables = this.tables.of(policies);
    const wage = this.wageFault(typed, tested, today, tables) ?? wageIn(typed, tested, today, tables, wageWarning);
    return {
      forecast: await this.forecast(actor, typed, tested.birthDate),
      test: testOutcome(typed, tested, tables),
      warnings: [...(wage === undefined ? [] : [wage]), ...(await this.hoursTogether(actor, typed))],
    };
  }

  /** M8: a fault, because the placement is stopped while the wage is too low. */
  wageFault(typed: Typed, tested: Tested, today: LocalDate, tables: LegalTables): string | undefined {
    return wageIn(typed, tested, today, tables, wageFault);
  }

  private async forecast(actor: SessionActor, typed: Typed, birthDate: string): Promise<ForecastView | undefined> {
    const contractHours = decimalFrom(textOf(typed, 'hours'));
    const sectorFullTimeHours = decimalFrom(textOf(typed, 'sectorFullTimeHours'));
    const start = dayFrom(textOf(typed, 'plannedStart'));
    if (!isHours(contractHours) || !isHours(sectorFullTimeHours) || !isLocalDate(start)) return undefined;
    const until = dayFrom(textOf(typed, 'until'));
    const contractEnd = isLocalDate(until) && until > start ? until : null;
    const known = isLocalDate(birthDate) ? { birthDate } : {};
    const input = { subsidyStart: start, contractHours, sectorFullTimeHours, ...known };
    try {
      const forecast = await this.forecasts.forecast(actor, input);
      const policies = await this.policies.of(actor);
      const dates = { start, lastLumpSumDay: forecast.lastLumpSumDay, contractEnd };
      const planning = measurementPlanning(dates, policies, this.tables.of(policies));
      return { ...forecast, start, contractEnd, planning, lumpSum: await this.lumpSum(actor, input) };
    } catch (error) {
      if (error instanceof NotComputableError || error instanceof LawError) return undefined;
      throw error;
    }
  }

  /** The first month that is whole shows what a month brings. */
  private async lumpSum(
    actor: SessionActor,
    input: { subsidyStart: LocalDate; contractHours: string; sectorFullTimeHours: string; birthDate?: string },
  ): Promise<LumpSum | undefined> {
    const { subsidyStart, birthDate = ADULT } = input;
    const month = subsidyStart.endsWith('-01')
      ? monthOf(subsidyStart)
      : monthOf(addMonths(`${monthOf(subsidyStart)}-01`, 1));
    const policies = await this.policies.of(actor);
    try {
      const found = monthAmount(
        { ...input, birthDate, month, method: { kind: 'lumpSum' } },
        policies,
        this.tables.of(policies),
      );
      return { amount: found.amount, steps: found.explanation, provisional: found.provisional };
    } catch (error) {
      if (error instanceof LawError) return undefined;
      throw error;
    }
  }

  /** M10: two jobs together above the hours of the policy. */
  private async hoursTogether(actor: SessionActor, typed: Typed): Promise<readonly string[]> {
    const [person, hours] = [textOf(typed, 'persoon'), decimalFrom(textOf(typed, 'hours'))];
    const start = dayFrom(textOf(typed, 'plannedStart'));
    if (!/^[0-9a-f-]{36}$/.test(person) || !isHours(hours) || !isLocalDate(start)) return [];
    const others = await this.others.hours(actor, { candidate: person }, start);
    if (others.length === 0) return [];
    return [hoursSentence(hoursTogether(hours, others, start, await this.policies.of(actor)))];
  }
}

const isHours = (text: string): boolean => HOURS.test(text) && Number(text) > 0 && Number(text) <= 60;

/** What is to say of the wage, as soon as wage, hours and birth date can be read. */
function wageIn(
  typed: Typed,
  { birthDate }: Tested,
  today: LocalDate,
  tables: LegalTables,
  said: typeof wageFault,
): string | undefined {
  const wage = {
    monthlyWage: decimalFrom(textOf(typed, 'monthlyWage')),
    hours: decimalFrom(textOf(typed, 'hours')),
    sectorFullTimeHours: decimalFrom(textOf(typed, 'sectorFullTimeHours')),
  };
  const start = dayFrom(textOf(typed, 'plannedStart'));
  const on = isLocalDate(start) ? start : today;
  const known = EUROS.test(wage.monthlyWage) && isHours(wage.hours) && isHours(wage.sectorFullTimeHours);
  const bbl = yesNo(textOf(typed, 'bbl')) ?? false;
  return known && isLocalDate(birthDate) ? said(wage, on, { age: ageOn(birthDate, on), bbl }, tables) : undefined;
}
