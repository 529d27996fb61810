import type { LocalDate } from '../../../../workflows/definition.js';
import type { ReportView } from '../../../measurements/draft-report.js';
import type { SentEvent } from '../../../placements/placement.schemas.js';
import { payloadFrom, textOf, type Typed } from '../../forms/form-values.js';
import { answerField, pointField, POINTS, STEP_FIELDS, type StepName } from './step-fields.js';

type EventStep = Exclude<StepName, 'blokkeren' | 'hervatten'>;

/** The event behind a short form. */
export function sentBy(step: EventStep, typed: Typed, today: LocalDate, views: readonly ReportView[]): SentEvent {
  const payload = payloadFrom(STEP_FIELDS[step], typed);
  switch (step) {
    case 'bezocht':
      return { ...payload, type: 'visit.held' };
    case 'geen-toegang':
      return { ...payload, type: 'visit.noAccess' };
    case 'teruggeven':
      return { ...payload, type: 'order.withdrawn' };
    case 'belang':
      return { type: 'conflict.declared' };
    case 'zienswijzen-vragen':
      return { type: 'views.asked', askedOn: today };
    case 'zienswijze':
      return viewGiven(payload, typed);
    case 'antwoorden':
      return viewAnswered(typed, views);
  }
}

/** A view in writing was read already; nobody reads it back. */
function viewGiven(payload: Readonly<Record<string, unknown>>, typed: Typed): SentEvent {
  const points = Array.from({ length: POINTS }, (_none, index) => textOf(typed, pointField(index))).filter(Boolean);
  const explanation = textOf(typed, 'opmerking');
  const sealed = {
    ...(points.length === 0 ? {} : { points: points.map((point) => ({ point })) }),
    ...(explanation === '' ? {} : { explanation }),
  };
  const readBack = payload['how'] === 'written' ? (payload['readBack'] ?? false) : payload['readBack'];
  return { ...payload, readBack, type: 'view.given', points: points.length, sealed };
}

function viewAnswered(typed: Typed, views: readonly ReportView[]): SentEvent {
  const party = textOf(typed, 'partij');
  const open = views.find((view) => view.party === party)?.points ?? [];
  const points = open.flatMap(({ point, answer }, index) => {
    const said = textOf(typed, answerField(party, index));
    return answer !== null || said === '' ? [] : [{ point, answer: said }];
  });
  return { type: 'view.answered', party, points: points.length, sealed: { points } };
}
