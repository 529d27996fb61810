import type { SessionActor } from '../../../access/session.js';
import type { VisitAnswers, VisitStanding } from '../../../links/visit-answers.read-model.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { planKey } from './agenda-view.js';

/** What worker and employer said about each visit that is planned, by the key of the visit. */
export async function standingsOf(
  answers: VisitAnswers,
  actor: SessionActor,
  orders: readonly ListedMeasurement[],
): Promise<ReadonlyMap<string, readonly VisitStanding[]>> {
  const planned = orders.filter(({ state }) => state === 'planned');
  const standings = new Map<string, readonly VisitStanding[]>();
  for (const order of planned) {
    const { placement: id, candidate, facts } = order;
    standings.set(planKey(order), await answers.of(actor, { id, candidate, planned: [facts] }));
  }
  return standings;
}
