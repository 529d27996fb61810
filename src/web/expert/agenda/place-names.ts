import type { SessionActor } from '../../../access/session.js';
import { placeIn } from '../../../employers/places.js';
import type { EmployerService } from '../../../employers/employer.service.js';
import type { EmployerView } from '../../../employers/employer-view.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';

/**
 * The same orders with the location by name and town, where a workplace has several (M13). Where nobody chose, each order
 * stands for itself: two visits are never taken for one.
 */
export async function withPlaces(
  employers: EmployerService,
  actor: SessionActor,
  orders: readonly ListedMeasurement[],
): Promise<readonly ListedMeasurement[]> {
  const views = new Map<string, EmployerView>();
  for (const { workplace } of orders) {
    if (!views.has(workplace.id)) views.set(workplace.id, (await employers.read(actor, workplace.id)).view);
  }
  return orders.map((order) => placed(order, views.get(order.workplace.id)));
}

function placed(order: ListedMeasurement, view: EmployerView | undefined): ListedMeasurement {
  const { workplace } = order;
  const place = view && placeIn(view, workplace.location);
  const town = place?.address?.place ?? workplace.place;
  if (view === undefined || view.locations.length < 2) return { ...order, workplace: { ...workplace, place: town } };
  const name = `${workplace.name}, ${place?.name ?? 'vestiging nog niet gekozen'}`;
  const location = place?.id ?? `unknown ${order.placement}`;
  return { ...order, workplace: { ...workplace, name, place: town, location } };
}
