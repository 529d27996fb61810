import type { LocalDate } from '../../workflows/definition.js';
import { countingOf, type ParticularRow } from '../particulars/particular-history.js';

/** [from, hours a week], in order of the days. */
export type HourSteps = readonly (readonly [LocalDate, string])[];

/**
 * Hours a week over the whole time: those of before the file came here (seeds 17), then those that the record holds. Until its
 * opening the record knows only the hours of that day.
 * @param recorded in order of their days
 */
export function hoursHad(recorded: HourSteps, particulars: readonly ParticularRow[], openedOn: LocalDate): HourSteps {
  const earlier = stepsOf(countingOf(particulars, 'earlierHours').at(-1)).filter(([from]) => from <= openedOn);
  const last = earlier.at(-1);
  if (last === undefined) return recorded;
  const atOpening = recorded.findLast(([from]) => from <= openedOn);
  const changed = atOpening !== undefined && Number(atOpening[1]) !== Number(last[1]) && last[0] < openedOn;
  const since: HourSteps = changed ? [[openedOn, atOpening[1]]] : [];
  return [...earlier, ...since, ...recorded.filter(([from]) => from > openedOn)];
}

function stepsOf(row: ParticularRow | undefined): HourSteps {
  const steps = row?.value?.['steps'];
  if (!Array.isArray(steps)) return [];
  return (steps as readonly { readonly from: LocalDate; readonly hours: string }[]).map(({ from, hours }) => [
    from,
    hours,
  ]);
}
