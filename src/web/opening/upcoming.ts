import type { LocalDate } from '../../../workflows/definition.js';
import { measurementPlanning, type MeasurementPlanning } from '../../../workflows/law/measurement-planning.js';
import type { SessionActor } from '../../access/session.js';
import type { TablesSource } from '../../engine/policy-source.js';
import type { Forecast, ForecastService } from '../../subsidies/forecast.service.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { NotComputableError } from '../../subsidies/subsidies.errors.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';

/** What employer and worker see at the start: amounts after the lump sum, and the days that follow from its end. */
export type UpcomingView = Forecast & { readonly planning: MeasurementPlanning };

const HOURS = /^\d{1,2}(\.\d{1,2})?$/;
const DAY = /^20\d{2}-\d{2}-\d{2}$/;

export class Upcoming {
  constructor(
    private readonly forecasts: ForecastService,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** Undefined as long as what was typed is not enough to compute it. */
  async of(actor: SessionActor, typed: Typed): Promise<UpcomingView | undefined> {
    const contractHours = decimalFrom(textOf(typed, 'hours'));
    const sectorFullTimeHours = decimalFrom(textOf(typed, 'sectorFullTimeHours'));
    const subsidyStart = dayFrom(textOf(typed, 'plannedStart'));
    if (!isHours(contractHours) || !isHours(sectorFullTimeHours) || !isDay(subsidyStart)) return undefined;
    const birthDate = dayFrom(textOf(typed, 'birthDate'));
    const known = /^(19|20)\d{2}-\d{2}-\d{2}$/.test(birthDate) && isReal(birthDate) ? { birthDate } : {};
    try {
      const forecast = await this.forecasts.forecast(actor, {
        subsidyStart,
        contractHours,
        sectorFullTimeHours,
        ...known,
      });
      return { ...forecast, planning: await this.planning(actor, subsidyStart, forecast.lastLumpSumDay) };
    } catch (error) {
      if (error instanceof NotComputableError) return undefined;
      throw error;
    }
  }

  private async planning(
    actor: SessionActor,
    start: LocalDate,
    lastLumpSumDay: LocalDate,
  ): Promise<MeasurementPlanning> {
    const policies = await this.policies.of(actor);
    return measurementPlanning({ start, lastLumpSumDay, contractEnd: null }, policies, this.tables.current());
  }
}

const isHours = (text: string): boolean => HOURS.test(text) && Number(text) > 0 && Number(text) <= 60;
const isDay = (text: string): boolean => DAY.test(text) && isReal(text);
/** 30 February is none. */
const isReal = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
