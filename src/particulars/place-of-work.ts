import type { JsonObject } from '../../workflows/definition.js';
import { placeIn, type Place } from '../employers/places.js';
import type { Side, WorkSides } from '../workplaces/work-sides.js';
import type { ParticularsRefusedError } from './particular.errors.js';
import type { NewParticular } from './particular.schemas.js';

const UNKNOWN = {
  location: 'Deze vestiging hoort niet bij de werkgever of inlener waar het werk nu is.',
  agencyLocation: 'Deze vestiging hoort niet bij de formele werkgever, of er is geen inlener.',
} as const;
type PlaceKind = keyof typeof UNKNOWN;

/** Kinds that name a location. */
export const isPlaceKind = (kind: string): kind is PlaceKind => Object.hasOwn(UNKNOWN, kind);

/** Whose locations can be chosen: where the work is done; of who employs only where somebody is hired out (M15). */
export function sideOf(kind: PlaceKind, { workplace, employer, hired }: WorkSides): Side | undefined {
  if (kind === 'location') return workplace;
  return hired ? employer : undefined;
}

/** The location that an item names, with whose it is; undefined when it is none of theirs. */
function placeOf(
  { kind, value }: NewParticular,
  sides: WorkSides,
): { readonly place: Place; readonly side: Side } | undefined {
  const side = isPlaceKind(kind) ? sideOf(kind, sides) : undefined;
  const { employer, location } = (value ?? {}) as JsonObject;
  if (side === undefined || typeof location !== 'string' || (employer != null && employer !== side.id))
    return undefined;
  const place = side.document && placeIn(side.document, location);
  return place && { place, side };
}

/** M13: a place of work is a location of the hirer, where there is one (M15), else of the employer. */
export function placeFaults(
  items: readonly NewParticular[],
  sides: WorkSides | undefined,
): ParticularsRefusedError['fields'] {
  return items.flatMap((item, index) => {
    if (!isPlaceKind(item.kind) || item.value === null) return [];
    if (sides !== undefined && placeOf(item, sides) !== undefined) return [];
    return [{ field: `items.${index}.location`, code: 'unknown', detail: UNKNOWN[item.kind] }];
  });
}

/** With whose location it is; the name it had lies sealed, so that history still says where somebody worked. */
export function atPlace(item: NewParticular, sides: WorkSides): NewParticular {
  const found = placeOf(item, sides);
  if (found === undefined) return item;
  const { place, side } = found;
  return {
    ...item,
    value: { employer: side.id, location: place.id },
    words: { name: place.name, employer: side.name },
  };
}
