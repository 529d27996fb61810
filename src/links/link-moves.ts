import type { LocalDate } from '../../workflows/definition.js';
import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import type { PlacementFile } from '../placements/placement-files.service.js';
import type { Side, WorkSides } from '../workplaces/work-sides.js';
import type { LinkContact } from './link-contact.js';
import { plannedVisit } from './link-fitness.js';
import { aboutOf } from './link-kinds.js';
import type { LinkRow } from './link-rows.js';

type Kept = Pick<LinkRow, 'addressee' | 'purpose'>;

/**
 * M13, M15: whether a link to the employer is with somebody who is not at the place it is about (any more). While the place
 * is not known nobody is sent away.
 */
export function isMisplaced(link: Kept, contact: LinkContact, { employer, workplace, hired }: WorkSides): boolean {
  if (link.addressee !== 'employer') return false;
  const isWork = aboutOf(link.purpose) === 'work';
  const side = isWork || !hired ? workplace : employer;
  const there = peopleAt(side, hired && !isWork);
  return there !== undefined && !there.some((one) => isSame(one, contact));
}

/** Undefined where it is not known. Who employs somebody hired out may be spoken to at any of its places, unless one was chosen. */
function peopleAt({ place, document }: Side, anywhere: boolean): readonly Reached[] | undefined {
  if (place !== undefined) return place.contacts;
  return anywhere ? document?.locations.flatMap(({ contacts }) => contacts) : undefined;
}

type Reached = Pick<LinkContact, 'name' | 'mail' | 'phone'>;
const isSame = (one: Reached, other: Reached): boolean =>
  one.name === other.name ||
  (one.mail !== null && one.mail === other.mail) ||
  (one.phone !== null && one.phone === other.phone);

/** Whether what the link asks is still asked. */
export function isStillAsked(
  link: Pick<LinkRow, 'purpose' | 'measurement' | 'month'>,
  file: PlacementFile,
  on: LocalDate,
): boolean {
  const { purpose, measurement, month } = link;
  const context = contextOf(file, 'placement');
  switch (purpose) {
    case 'visit': {
      const visit = plannedVisit(measurement, file);
      return visit !== null && visit.visitOn >= on;
    }
    case 'view': {
      const of = contextOf(file, `measurement-${measurement}`);
      if (of === undefined) return false;
      const { employerView, viewsUntil } = measurementContext.parse(of);
      return employerView === null && viewsUntil !== null && viewsUntil >= on;
    }
    case 'firstDay':
      return context?.['firstDay'] === null;
    case 'hours': {
      const until = context?.['declaredUntil'];
      return typeof until !== 'string' || until < (month ?? '');
    }
    default:
      return true;
  }
}

const contextOf = ({ instances }: PlacementFile, name: string) =>
  instances.find((one) => one.name === name)?.instance.context;
