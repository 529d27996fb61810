import type { JsonObject } from '../../workflows/definition.js';
import { placeIn, type Place } from '../employers/places.js';
import type { WorkSides } from '../workplaces/work-sides.js';
import type { ParticularsRefusedError } from './particular.errors.js';
import type { NewParticular } from './particular.schemas.js';

const UNKNOWN = 'Deze vestiging hoort niet bij de werkgever of inlener waar het werk nu is.';

/** The location that an item names; undefined when it is none of where the work is done. */
function placeOf({ value }: NewParticular, { workplace }: WorkSides): Place | undefined {
  const { employer, location } = (value ?? {}) as JsonObject;
  if (typeof location !== 'string' || (employer != null && employer !== workplace.id)) return undefined;
  return workplace.document && placeIn(workplace.document, location);
}

/** M13: a place of work is a location of the hirer, where there is one (M15), else of the employer. */
export function placeFaults(
  items: readonly NewParticular[],
  sides: WorkSides | undefined,
): ParticularsRefusedError['fields'] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'location' || item.value === null) return [];
    if (sides !== undefined && placeOf(item, sides) !== undefined) return [];
    return [{ field: `items.${index}.location`, code: 'unknown', detail: UNKNOWN }];
  });
}

/** With whose location it is; the name it had lies sealed, so that history still says where somebody worked. */
export function atPlace(item: NewParticular, sides: WorkSides): NewParticular {
  const place = item.kind === 'location' ? placeOf(item, sides) : undefined;
  if (place === undefined) return item;
  const { workplace } = sides;
  const words = { name: place.name, employer: workplace.name };
  return { ...item, value: { employer: workplace.id, location: place.id }, words };
}
