/** How long one lasted: days from the start; `event` undefined means censored on that day. */
export type Lasted = { readonly days: number; readonly event: string | undefined };

/** How many lasted how long, by day: enough for every curve, and small however many there are. */
export type Durations = {
  readonly count: number;
  /** Days on which something happened, ascending; of each how many were censored, and how many had which event. */
  readonly days: readonly DurationDay[];
};
export type DurationDay = {
  readonly days: number;
  readonly censored: number;
  readonly events: number;
  readonly byCause: ReadonlyMap<string, number>;
};

export type CurvePoint = {
  readonly days: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** 95 % band, log-log (Greenwood). */
  readonly lower: number;
  readonly upper: number;
};

/** No curve is drawn of fewer (G4). */
export const FEWEST = 10;
const Z95 = 1.959963984540054;

/** Gathers durations by day: of each kind of event a list by day. */
export class DurationTally {
  private count = 0;
  private readonly censored: number[] = [];
  private readonly causes = new Map<string, number[]>();

  /** @param days from the start, 0 or more @param event undefined means censored on that day */
  add(days: number, event: string | undefined): void {
    this.count += 1;
    const counts = event === undefined ? this.censored : (this.causes.get(event) ?? this.newCause(event));
    while (counts.length <= days) counts.push(0);
    counts[days] = (counts[days] ?? 0) + 1;
  }

  done(): Durations {
    const longest = Math.max(this.censored.length, ...[...this.causes.values()].map((counts) => counts.length));
    const days: DurationDay[] = [];
    for (let day = 0; day < longest; day += 1) {
      const byCause = new Map<string, number>();
      for (const [cause, counts] of this.causes) if ((counts[day] ?? 0) > 0) byCause.set(cause, counts[day] ?? 0);
      const events = [...byCause.values()].reduce((sum, one) => sum + one, 0);
      const censored = this.censored[day] ?? 0;
      if (events + censored > 0) days.push({ days: day, censored, events, byCause });
    }
    return { count: this.count, days };
  }

  private newCause(event: string): number[] {
    const counts: number[] = [];
    this.causes.set(event, counts);
    return counts;
  }
}

export function durationsOf(lasted: readonly Lasted[]): Durations {
  const tally = new DurationTally();
  for (const { days, event } of lasted) tally.add(days, event);
  return tally.done();
}

/** Kaplan–Meier: the curve steps at every day with an event; of no one there are no points. */
export function survivalCurve({ count, days }: Durations): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  let [survival, variance, atRisk] = [1, 0, count];
  for (const { days: day, events, censored } of days) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      variance += events === atRisk ? Infinity : events / (atRisk * (atRisk - events));
      points.push({ days: day, atRisk, events, survival, ...band(survival, variance) });
    }
    atRisk -= events + censored;
  }
  return points;
}

/** The log-log band stays within 0 and 1; at 0 nothing can be said beyond it. */
function band(survival: number, variance: number): { readonly lower: number; readonly upper: number } {
  if (survival <= 0 || !Number.isFinite(variance)) return { lower: 0, upper: survival <= 0 ? 0 : 1 };
  if (survival >= 1) return { lower: 1, upper: 1 };
  const width = (Z95 * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(width), upper: survival ** Math.exp(-width) };
}

export type CausePoint = { readonly days: number; readonly incidence: Readonly<Record<string, number>> };

/** Cumulative incidence by cause (Aalen–Johansen): at every day the causes and the survival add up to 1. */
export function incidenceByCause({ count, days }: Durations): readonly CausePoint[] {
  const total: Record<string, number> = {};
  const points: CausePoint[] = [];
  let [survival, atRisk] = [1, count];
  for (const { days: day, events, censored, byCause } of days) {
    for (const [cause, number] of byCause) total[cause] = (total[cause] ?? 0) + (survival * number) / atRisk;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      points.push({ days: day, incidence: { ...total } });
    }
    atRisk -= events + censored;
  }
  return points;
}

/** How many were still watched after so many days. */
export const atRiskAfter = ({ days }: Durations, after: number): number =>
  days.reduce((sum, day) => (day.days >= after ? sum + day.events + day.censored : sum), 0);

/** The value of a curve at a day: that of its last step. */
export const curveAt = (curve: readonly CurvePoint[], days: number): Pick<CurvePoint, 'survival' | 'lower' | 'upper'> =>
  curve.findLast((point) => point.days <= days) ?? { survival: 1, lower: 1, upper: 1 };
