import type { Rule } from '../definition.js';
import type { MeasurementContext } from './measurement.context.js';

type View = MeasurementContext['workerView'];
const isAnswered = (view: View): boolean => view === null || view.answered >= view.points;

/** Rules that refuse, by the name of their guard. */
export const measurementRules = {
  /** C11: an unsuitable workplace lowers the value, so it is judged before measuring. */
  suitabilityJudged: ({ suitability }) =>
    suitability === null
      ? {
          code: 'suitability-not-judged',
          detail: 'Beoordeel eerst of de werkplek geschikt is om te meten.',
          rule: 'C11',
        }
      : undefined,
  /** C7: each point of a view is answered before the report. */
  viewsAnswered: ({ workerView, employerView }) =>
    isAnswered(workerView) && isAnswered(employerView)
      ? undefined
      : {
          code: 'views-not-answered',
          detail: 'Beantwoord eerst elk punt uit de zienswijzen.',
          rule: 'C7',
        },
} as const satisfies Readonly<Record<string, Rule<MeasurementContext>>>;
