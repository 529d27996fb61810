import { Decimal } from 'decimal.js';
import type { JsonObject } from '../../workflows/definition.js';
import { JOB_HOURS, jobEquivalents } from '../../workflows/law/job-equivalents.js';
import type { RecordedNumber } from './region-numbers.service.js';

/** Fewer entries than this say nothing of a trend (seed 27). */
const FEWEST_FOR_ALARM = 10;
const YEARS_OF_MEAN = 3;

export type Split = { readonly market: number | null; readonly government: number | null; readonly total: number };
export type Sourced = Split & { readonly version: string; readonly source: string };
export type Realised = Sourced & { readonly period: string; readonly publishedOn: string };
export type TargetYear = {
  readonly year: string;
  readonly targets: readonly Sourced[];
  /** The official number of the year, else the last quarter that UWV gave. Never counted from own placements (E2). */
  readonly realised: Realised | undefined;
};

/** G1: targets of an area per year, each with its source, beside what UWV counted. */
export function targetYears(numbers: readonly RecordedNumber[], area: string): readonly TargetYear[] {
  const here = numbers.filter((one) => one.area === area);
  const targets = here.filter(({ kind }) => kind === 'target');
  const realised = here.filter(({ kind }) => kind === 'realisation');
  const years = new Set([...targets, ...realised].map(({ period }) => period.slice(0, 4)));
  return [...years].toSorted().map((year) => ({
    year,
    targets: targets.filter(({ period }) => period === year).map(sourced),
    realised: lastRealised(realised.filter(({ period }) => period.startsWith(year))),
  }));
}

function lastRealised(numbers: readonly RecordedNumber[]): Realised | undefined {
  const official = numbers.find(({ version }) => version === 'officieel');
  const last = official ?? numbers.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1);
  if (!last) return undefined;
  return { ...sourced(last), period: last.period, publishedOn: textOf(last.value, 'publishedOn') };
}

const sourced = ({ value, version, source }: RecordedNumber): Sourced => ({
  version,
  source,
  market: numberIn(value, 'market'),
  government: numberIn(value, 'government'),
  total: numberIn(value, 'total') ?? 0,
});

/** A year with two targets has two rows, each named by its plan: 2020 has 773 and 900. */
export const planYear = (year: string, version: string, targets: number): string =>
  targets > 1 ? `${year}, ${version.replace(/ \(.*\)$/, '')}` : year;

/** Whether a printed total is another one than its parts; undefined when a part is not known. */
export function totalGap({ market, government, total }: Split): number | undefined {
  return market === null || government === null ? undefined : total - market - government;
}

export type HoursNeeded = {
  readonly year: string;
  readonly version: string;
  readonly target: number;
  readonly registerPeriod: string;
  readonly register: number;
  /** Share of the register that must have a job of 25.5 hours, in percent with one decimal. */
  readonly share: string;
  /** Hours a week that everybody in the register must work on average. */
  readonly meanHours: string;
};

/** Seed 46: the target beside all who are in the register; a register number is used up to the year of the target. */
export function hoursNeeded(numbers: readonly RecordedNumber[], area: string): readonly HoursNeeded[] {
  const register = numbers
    .filter((one) => one.area === area && one.kind === 'register')
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  const people = numberIn(register?.value ?? null, 'total');
  if (!register || people === null || people === 0) return [];
  return targetYears(numbers, area).flatMap(({ year, targets }) =>
    targets.map(({ version, total }) => ({
      year,
      version,
      target: total,
      registerPeriod: register.period,
      register: people,
      share: new Decimal(total).times(100).div(people).toFixed(1),
      meanHours: new Decimal(total).times(JOB_HOURS).div(people).toFixed(1),
    })),
  );
}

export type EntryYear = {
  readonly year: string;
  readonly persons: number;
  /** Mean of the three years before it; undefined when one of them is not known. */
  readonly mean: number | undefined;
  /** Far from that mean: more than half as many more or fewer, with ten or more in the year or in the mean. */
  readonly alarm: 'fewer' | 'more' | undefined;
};

/** Seed 27: entries per year; an alarm only against a three-year mean, and from ten on. */
export function entryYears(persons: ReadonlyMap<string, number>): readonly EntryYear[] {
  return [...persons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, count]) => {
      const before = Array.from({ length: YEARS_OF_MEAN }, (_, back) => persons.get(String(Number(year) - back - 1)));
      const known = before.filter((one) => one !== undefined);
      if (known.length < YEARS_OF_MEAN) return { year, persons: count, mean: undefined, alarm: undefined };
      const mean = Math.round((known.reduce((sum, one) => sum + one, 0) / YEARS_OF_MEAN) * 10) / 10;
      const loud = Math.max(count, mean) >= FEWEST_FOR_ALARM;
      const alarm = !loud ? undefined : count < mean / 2 ? 'fewer' : count > mean * 1.5 ? 'more' : undefined;
      return { year, persons: count, mean, alarm };
    });
}

export type PublicEmployer = {
  readonly employer: string;
  readonly year: string;
  readonly people: number | null;
  readonly hours: string | null;
  readonly jobs: string | null;
  /** Jobs were not given and follow from the hours. */
  readonly jobsComputed: boolean;
  readonly indicative: string | null;
  readonly ownTarget: string | null;
  readonly remark: string | null;
  readonly source: string;
};

/** Seed 30: public employers in hours and jobs, with their own target beside the indicative one. */
export function publicEmployers(numbers: readonly RecordedNumber[]): readonly PublicEmployer[] {
  return numbers
    .filter(({ kind }) => kind === 'publicEmployer')
    .map(({ version, period, value, source }) => {
      const hours = decimalIn(value, 'hours');
      const given = decimalIn(value, 'jobs');
      const computed = hours === null ? null : new Decimal(jobEquivalents(hours)).toFixed(2);
      return {
        employer: version,
        year: period,
        people: numberIn(value, 'people'),
        hours,
        jobs: given ?? computed,
        jobsComputed: given === null && computed !== null,
        indicative: decimalIn(value, 'indicative'),
        ownTarget: decimalIn(value, 'ownTarget'),
        remark: textOf(value, 'remark') || null,
        source,
      };
    });
}

/** A number that a recorded value holds; null when it does not say it. */
export function numberIn(value: JsonObject | null, key: string): number | null {
  const found = value?.[key];
  return typeof found === 'number' ? found : null;
}
const textOf = (value: JsonObject | null, key: string): string => {
  const found = value?.[key];
  return typeof found === 'string' ? found : '';
};
const decimalIn = (value: JsonObject | null, key: string): string | null => textOf(value, key) || null;
