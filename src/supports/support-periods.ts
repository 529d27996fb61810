import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, earlier } from '../../workflows/law/dates.js';
import type { SupportContext, SupportTerms } from '../../workflows/support/support.context.js';

/** An entry of one support decision: what its plan set of the context, in order of recording. */
export type SupportEntry = { readonly entry: number; readonly set: JsonObject };

/** Terms of a support over the days on which they held. */
export type SupportPeriod = SupportTerms & {
  readonly decidedOn: LocalDate | null;
  readonly evaluatedOn: LocalDate | null;
  /** The entry that granted it. */
  readonly entry: number;
  /** The last entry that says something of it: the end, the evaluation or what came in its place. */
  readonly until: number;
};

type Known = Partial<Pick<SupportContext, 'granted' | 'decidedOn' | 'endedOn' | 'evaluatedOn'>>;

/**
 * Every period of one support, the oldest first (A10, M42). An extension takes the place of what runs in the room of the support,
 * and what ran stays true of its days: it ends the day before what came in its place.
 */
export function supportPeriods(entries: readonly SupportEntry[]): readonly SupportPeriod[] {
  const periods: SupportPeriod[] = [];
  let known: Known = {};
  for (const { entry, set } of entries) {
    const changed = set as Known;
    known = { ...known, ...changed };
    const { granted, decidedOn = null, endedOn, evaluatedOn = null } = known;
    const last = periods.at(-1);
    if (changed.granted != null) {
      if (last) replaceLast(periods, endingBy(last, addDays(changed.granted.fromOn, -1), entry));
      const untilOn = earlier(endedOn ?? changed.granted.untilOn, changed.granted.untilOn);
      periods.push({ ...changed.granted, untilOn, decidedOn, evaluatedOn, entry, until: entry });
    } else if (last && granted && TOLD.some((field) => field in changed)) {
      // Work that ends before an extension begins ends what runs.
      if (endedOn) for (const [at, one] of periods.entries()) periods[at] = endingBy(one, endedOn, entry);
      replaceLast(periods, { ...last, untilOn: endedOn ?? granted.untilOn, evaluatedOn, until: entry });
    }
  }
  return periods.filter(({ fromOn, untilOn }) => fromOn <= untilOn);
}

const TOLD = ['endedOn', 'evaluatedOn'] as const;
const replaceLast = (periods: SupportPeriod[], period: SupportPeriod): void => void periods.splice(-1, 1, period);
const endingBy = (period: SupportPeriod, day: LocalDate, until: number): SupportPeriod =>
  period.untilOn <= day ? { ...period, until } : { ...period, untilOn: day, until };
