import type { LocalDate, StateValue, Summary } from '../definition.js';
import { dutchDate } from '../law/dutch.js';
import { leafPath } from '../state-path.js';
import type { MeasurementContext } from './measurement.context.js';
import { measurementStates } from './measurement.states.js';

type Line = readonly [sentence: string, whoActs: Summary['whoActs'], nextDueOn: LocalDate | null];

/** What a list shows of a measurement: the state, one sentence, who must act and by when. */
export function measurementSummary(context: MeasurementContext, value: StateValue): Summary {
  const path = leafPath(value);
  const [sentence, whoActs, nextDueOn] = lineOf(context, path);
  const labels: Readonly<Record<string, { readonly label: string }>> = measurementStates;
  return { state: path, label: labels[path]?.label ?? path, sentence, whoActs, nextDueOn, outcome: outcomeOf(context) };
}

const outcomeOf = (c: MeasurementContext): string | null => (c.wageValue === null ? null : `${c.wageValue}`);
const by = (day: LocalDate | null): string => (day === null ? '' : ` uiterlijk ${dutchDate(day)}`);

function lineOf(c: MeasurementContext, path: string): Line {
  switch (path) {
    case 'open.toOrder':
      return c.suitability === null
        ? [
            `De consulent beoordeelt of de werkplek geschikt is en bestelt de meting${by(c.orderLastDay)}.`,
            'consultant',
            c.orderLastDay,
          ]
        : [`De meting moet worden besteld${by(c.orderLastDay)}.`, 'backOffice', c.orderLastDay];
    case 'open.fieldwork.ordered':
      return [`De deskundige plant het bezoek${by(c.visitUntil)}.`, 'expert', c.visitUntil];
    case 'open.fieldwork.planned':
      return [`Het bezoek is${c.visitOn === null ? '' : ` op ${dutchDate(c.visitOn)}`}.`, 'expert', c.visitOn];
    case 'open.fieldwork.noAccess':
      return [`Het bezoek lukte ${c.noAccess} keer niet: beslis hoe het verder gaat.`, 'consultant', null];
    case 'open.fieldwork.visited':
      return [`De deskundige maakt het concept${by(c.draftDueOn)}.`, 'expert', c.draftDueOn];
    case 'open.report.drafted':
      return ['Het concept moet naar werknemer en werkgever.', 'expert', null];
    case 'open.report.viewsAsked':
      return [
        `Werknemer en werkgever kunnen reageren${by(c.viewsUntil)}.`,
        c.workerView === null ? 'worker' : 'employer',
        c.viewsUntil,
      ];
    case 'open.report.viewsClosed':
      return [
        `De deskundige beantwoordt de zienswijzen en dient het rapport in${by(c.acceptBefore)}.`,
        'expert',
        c.acceptBefore,
      ];
    case 'open.report.reported':
      return [`Het rapport wordt beoordeeld${by(c.acceptBefore)}.`, 'reviewer', c.acceptBefore];
    case 'open.report.returned':
      return [`De deskundige past het rapport aan${by(c.acceptBefore)}.`, 'expert', c.acceptBefore];
    case 'open.blocked':
      return ['De meting kan nu niet doorgaan; de consulent meldt wanneer het weer kan.', 'consultant', null];
    case 'open.secondOpinion':
      return ['Een andere deskundige moet de opdracht krijgen.', 'backOffice', null];
    case 'accepted':
      return [`De loonwaarde wordt vastgesteld${by(c.determineBy)}.`, 'reviewer', c.determineBy];
    case 'determined':
      return [
        `De loonwaarde is ${c.wageValue ?? '?'} procent; de brieven moeten worden verstuurd.`,
        'backOffice',
        c.determinedOn,
      ];
    case 'sent':
      return [
        `De loonwaarde is ${c.wageValue ?? '?'} procent; bezwaar kan tot en met ${c.objectionUntil === null ? '?' : dutchDate(c.objectionUntil)}.`,
        'nobody',
        null,
      ];
    case 'cancelled':
      return ['De meting gaat niet door.', 'nobody', null];
    default:
      return ['De bewaartermijn is voorbij.', 'nobody', null];
  }
}
