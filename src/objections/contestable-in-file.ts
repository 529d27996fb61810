import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import { placementContext } from '../../workflows/placement/placement.context.js';
import { instanceOf, type PlacementFile } from '../placements/placement-files.service.js';
import { contestableBy, type ContestableLetter } from './contestable-letters.js';
import type { SentLetter } from './sent-letters.js';

/** What can be objected against in an opened file, the letters to the employer first. */
export function contestableIn(file: PlacementFile, letters: readonly SentLetter[]): readonly ContestableLetter[] {
  const placement = placementContext.parse(instanceOf(file, 'placement').instance.context);
  const measurements = file.instances
    .filter(({ definition }) => definition.name === 'measurement')
    .map(({ instance }) => measurementContext.parse(instance.context));
  return (['employer', 'worker'] as const).flatMap((side) => {
    const own = letters.filter(({ addressee }) => addressee === side);
    return contestableBy(side, { placement, measurements, letters: own });
  });
}
