import type { LocalDate } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import type { MeasurementContext } from '../../workflows/measurement/measurement.context.js';

/** A measurement of the file as it is before the end is recorded. */
export type MeasuredSoFar = Pick<MeasurementContext, 'number' | 'visitOn' | 'viewsUntil'> & {
  /** Path of its state, `open.fieldwork.planned`. */
  readonly path: string;
  /** Version of its process. */
  readonly version: number;
};
export type EndEvent = { readonly type: string; readonly lastDay: LocalDate };

const ENDS = ['ending.announced', 'employment.ended'];
const BEFORE_VISIT = ['open.toOrder', 'open.fieldwork.ordered', 'open.fieldwork.noAccess'];
const VISITED = ['open.fieldwork.visited', 'open.report'];

/** M24, process step 17: what an end that is about to be recorded does with a measurement that runs, in Dutch; otherwise nothing. */
export function endWarnings(event: EndEvent, measurements: readonly MeasuredSoFar[]): readonly string[] {
  return ENDS.includes(event.type) ? measurements.flatMap((one) => warningOf(event, one)) : [];
}

function warningOf(event: EndEvent, one: MeasuredSoFar): readonly string[] {
  const name = `Loonwaardemeting ${one.number}`;
  const last = dutchDate(event.lastDay);
  const ahead = event.type === 'ending.announced';
  if (VISITED.some((path) => one.path.startsWith(path))) return [goesOn(name, event.lastDay, one)];
  if (one.path === 'open.fieldwork.planned' && one.visitOn !== null) return [planned(name, event, one.visitOn)];
  if (one.path === 'open.blocked') {
    return [`${name} kan nu niet doorgaan. Was er nog geen bezoek, dan vervalt de meting met het einde van het werk.`];
  }
  if (!BEFORE_VISIT.includes(one.path)) return [];
  return [
    ahead
      ? `${name}: er is nog geen bezoek gepland. Is er op ${last} nog geen bezoek geweest, dan vervalt de meting. Haal haar naar voren.`
      : `${name}: er is nog geen bezoek geweest, dus de meting vervalt.`,
  ];
}

function goesOn(name: string, lastDay: LocalDate, { version, viewsUntil }: MeasuredSoFar): string {
  if (version === 1) {
    return `${name} loopt nog op de eerste versie van het proces: zij vervalt met het einde van het werk, ook al is het bezoek geweest. Laat de beheerder haar eerst overzetten naar de nieuwe versie.`;
  }
  const views =
    viewsUntil !== null && viewsUntil > lastDay
      ? ` Reageren op het concept kan tot en met ${dutchDate(viewsUntil)}, na de laatste dag.`
      : '';
  return `${name}: het bezoek is geweest. De meting gaat door tot de loonwaarde is vastgesteld, ook na de laatste dag.${views}`;
}

function planned(name: string, { type, lastDay }: EndEvent, visitOn: LocalDate): string {
  const [visit, last] = [dutchDate(visitOn), dutchDate(lastDay)];
  if (visitOn > lastDay) {
    return type === 'ending.announced'
      ? `${name}: het bezoek is gepland op ${visit}, na de laatste dag. Verzet het naar ${last} of eerder; anders vervalt de meting en krijgen werknemer en werkgever bericht dat het bezoek niet doorgaat.`
      : `${name}: het bezoek van ${visit} gaat niet door en de meting vervalt. Werknemer en werkgever krijgen bericht.`;
  }
  return type === 'ending.announced'
    ? `${name}: het bezoek is gepland op ${visit}. Wordt het niet op ${last} of eerder gehouden en vastgelegd, dan vervalt de meting.`
    : `${name}: het bezoek van ${visit} is nog niet vastgelegd. Is het gehouden? Laat de deskundige dat eerst vastleggen; anders vervalt de meting.`;
}
