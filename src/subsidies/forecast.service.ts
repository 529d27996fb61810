import type { LocalDate } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { LawError } from '../../workflows/law/law-error.js';
import { lumpSumPeriod } from '../../workflows/law/terms.js';
import { upcomingAmounts, type UpcomingAmount } from '../../workflows/law/upcoming-amounts.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { notYetFixed } from './month-standing.js';
import type { PolicyReader } from './policy-reader.js';
import { NotComputableError } from './subsidies.errors.js';

export type ForecastInput = {
  readonly subsidyStart: LocalDate;
  readonly contractHours: string;
  readonly sectorFullTimeHours: string;
  /** Absent: the adult amount. */
  readonly birthDate?: LocalDate;
};
export type Forecast = {
  readonly lastLumpSumDay: LocalDate;
  readonly firstMeasuredDay: LocalDate;
  readonly amounts: readonly (UpcomingAmount & { readonly note: string | null })[];
};

/** A decision about to be signed: the first day it grants, and the wage value it rests on; without one the lump sum. */
export type DecisionAmountInput = {
  readonly from: LocalDate;
  readonly wageValue: number | null;
  readonly contractHours: string;
  readonly sectorFullTimeHours: string;
};

/** B6: half of the base, as a wage value of 50 % gives (B5). */
const LUMP_SUM_AS_WAGE_VALUE = 50;

/** An age at which nobody is young and nobody reaches the AOW age within the first year. */
const ADULT_BIRTH_DATE = '1990-01-01';

/** What employer and worker see at the start: what each wage value pays from month 7 on (process step 4). */
export class ForecastService {
  constructor(
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /**
   * Euros over a whole month of what a decision would grant, at the adult amount: what a mandate's limit is held against
   * (M2, F8). Nobody gets more at a younger age.
   * @param then the choices of an earlier day; those of now when left out
   * @throws NotComputableError
   */
  async monthlyAmount(session: Session, input: DecisionAmountInput, then?: PolicySet): Promise<string> {
    const { from, wageValue, ...hours } = input;
    const policies = then ?? (await this.policies.of(session));
    const given = { ...hours, subsidyStart: from, firstMeasuredDay: from, birthDate: ADULT_BIRTH_DATE };
    const wageValues = [wageValue ?? LUMP_SUM_AS_WAGE_VALUE];
    const [found] = computed(() =>
      upcomingAmounts({ ...given, policies, tables: this.tables.of(policies), wageValues }),
    );
    if (!found) throw new Error('one wage value gives one amount');
    return found.amount;
  }

  /** @throws NotComputableError */
  async forecast(session: Session, input: ForecastInput): Promise<Forecast> {
    const policies = await this.policies.of(session);
    return computed(() => {
      const { lastLumpSumDay, firstMeasuredDay } = lumpSumPeriod(input.subsidyStart, policies);
      const birthDate = input.birthDate ?? ADULT_BIRTH_DATE;
      const tables = this.tables.of(policies);
      const amounts = upcomingAmounts({ ...input, birthDate, firstMeasuredDay, policies, tables });
      const note = (amount: UpcomingAmount): string | null =>
        notYetFixed(firstMeasuredDay.slice(0, 7), amount.estimate);
      return { lastLumpSumDay, firstMeasuredDay, amounts: amounts.map((one) => ({ ...one, note: note(one) })) };
    });
  }
}

/** What the law refuses is told as what cannot be computed, with its rule. @throws NotComputableError */
function computed<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    throw new NotComputableError(error.detail, [{ code: error.code, rule: error.rule, detail: error.detail }]);
  }
}
