import type { LocalDate, OtherSubsidy, Refusal } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import type { SubsidyState } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';

/** Days from the first to the last; a null end is not known yet. */
export type Period = { readonly from: LocalDate; readonly until: LocalDate | null };

const GRANTED: readonly SubsidyState[] = [
  'lumpSumGranted',
  'lumpSumRunning',
  'onHold',
  'measuredLater',
  'measuredRunning',
  'lapsed',
  'endingLater',
];
const OVER: readonly SubsidyState[] = ['ended', 'toRecover', 'settled'];
const NEVER = ['refused', 'withdrawn', 'notComeAbout'];

/** The first of the days that are known. */
export const firstOf = (...days: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  days.reduce<LocalDate | null>((first, day) => (day && (first === null || day < first) ? day : first), null);

export const hasGrantedSubsidy = ({ at }: PlacementContext): boolean => GRANTED.includes(at.subsidy);

/** The last day with right by the end of the job or of the subsidy; null while neither is known. */
export const lastDayOf = ({ ending, lastRightEndedOn }: PlacementContext): LocalDate | null =>
  firstOf(ending?.lastDay, lastRightEndedOn === null ? null : addDays(lastRightEndedOn, -1));

/** B4: the days of a placement with a wage subsidy, of what was granted and not taken back; undefined without any. */
export function subsidisedPeriod(context: PlacementContext): Period | undefined {
  const { at, lumpSum, grant, outcome, firstDay, plannedStart } = context;
  const granted = hasGrantedSubsidy(context);
  if (!granted && !OVER.includes(at.subsidy)) return undefined;
  if (outcome !== null && NEVER.includes(outcome)) return undefined;
  const from = firstOf(lumpSum?.from, grant?.from) ?? firstDay ?? plannedStart;
  if (from === null) return undefined;
  const until = lastDayOf(context) ?? (granted ? null : (grant?.until ?? lumpSum?.lastDay ?? null));
  return until !== null && until < from ? undefined : { from, until };
}

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until);

/** B4: which subsidies of other placements lie in these days, each in a sentence that says what would be right. */
export function secondSubsidies(period: Period, others: readonly OtherSubsidy[], field?: string): readonly Refusal[] {
  return others
    .filter((other) => overlap(period, other))
    .map((other) => ({
      code: 'second-subsidy',
      detail: sentenceOf(other),
      rule: 'B4',
      ...(field === undefined ? {} : { field }),
    }));
}

function sentenceOf({ placement, from, until }: OtherSubsidy): string {
  const days = until === null ? `vanaf ${dutchDate(from)}` : `van ${dutchDate(from)} tot en met ${dutchDate(until)}`;
  const right =
    until === null
      ? 'Ga verder met die plaatsing, of beëindig daar eerst de subsidie.'
      : 'Kies een dag daarna, of ga verder met die plaatsing.';
  return `Op deze dienstbetrekking is er al loonkostensubsidie: ${placement}, ${days}. Een tweede mag niet. ${right}`;
}

/** B9, seeds 38: nobody begins to work here before the fifteenth birthday. */
export function tooYoung(firstDay: LocalDate, fifteenOn: LocalDate | null, field: string): readonly Refusal[] {
  if (fifteenOn === null || firstDay >= fifteenOn) return [];
  const detail = `Op ${dutchDate(firstDay)} is deze persoon nog geen 15 jaar. Een plaatsing kan pas beginnen als iemand 15 is.`;
  return [{ code: 'under-fifteen', detail, rule: 'B9', field }];
}
