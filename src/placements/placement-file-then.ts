import type { ReplayedPlacement } from '../engine/placement-history.js';
import { placementRow } from '../engine/stored-rows.js';
import type { LiveInstance, PlacementFile } from './placement-files.service.js';
import { byText } from '../platform/text-order.js';

/** The file of a placement as its first entries give it, for who works in the whole file; opened as `now`. */
export function fileThen(now: PlacementFile, { stream, tenant }: ReplayedPlacement): PlacementFile {
  const instances = [...stream.live]
    .map(([name, { definition, instance, revision }]): LiveInstance => ({ name, revision, definition, instance }))
    .toSorted((a, b) => byText(rankOf(a), rankOf(b)));
  const placement = stream.live.get('placement');
  const { id, simulated } = now.item;
  const row = placement && {
    ...placementRow(id, placement.definition, placement.instance, simulated),
    decidingBody: tenant,
    revision: placement.revision,
  };
  const timers = stream.timers
    .all()
    .flatMap(({ instance, kind, name, dueOn, firedEntry }) =>
      firedEntry === null ? [{ instance, kind, name, dueOn }] : [],
    )
    .toSorted((a, b) => byText(`${a.dueOn} ${a.name}`, `${b.dueOn} ${b.name}`));
  return { ...now, item: row ?? now.item, instances, timers };
}

/** As the file is read: the placement first, then by kind of part and number. */
const rankOf = ({ name, definition }: LiveInstance): string =>
  `${name === 'placement' ? 0 : 1} ${definition.name} ${String(name.length).padStart(3, '0')} ${name}`;
