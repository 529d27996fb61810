import type { LocalDate } from '../../workflows/definition.js';
import { addDays, monthOf } from '../../workflows/law/dates.js';
import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import type { ContestableLetter } from '../objections/contestable-letters.js';
import type { PlacementFile } from '../placements/placement-files.service.js';
import type { NobodyThere } from '../workplaces/work-sides.js';
import type { Addressed, LinkContact } from './link-contact.js';
import type { NewLink } from './link-input.js';
import { ADDRESSEE_WORDS, LINK_KINDS, partyOf, type Addressee, type LinkPurpose } from './link-kinds.js';
import type { KnownPeople } from './link-people.js';
import { LinkUnfitError } from './link.errors.js';

type Fault = LinkUnfitError['fields'][number];
const fault = (field: string, code: string, detail: string): Fault => ({ field, code, detail });

/** M45 */
export const WORKER_DIED: Fault = fault(
  'addressee',
  'deceased',
  'De werknemer is overleden. Er gaat geen link meer naar de werknemer of naar wie voor de werknemer optrad.',
);

/** To whom a new link goes. @throws LinkUnfitError with every fault at once */
export function contactFor(
  input: NewLink,
  file: PlacementFile,
  known: KnownPeople,
  contestable: readonly ContestableLetter[],
): LinkContact {
  const faults = [...kindFaults(input), ...partFaults(input, file), ...objectionFaults(input, contestable)];
  const before = faults.length;
  const found = input.addressee === 'jobcoach' ? given(input) : chosen(input, known.people, faults);
  if (found === undefined && faults.length === before) {
    faults.push(fault('addressee', 'nobody', nobody(input.addressee, known.why)));
  }
  if (faults.length > 0 || found === undefined) throw new LinkUnfitError(faults);
  const { name, mail, phone, address } = found;
  return { name, mail, phone, address };
}

/** M18: of several who act for a worker somebody chooses; alone, whoever there is. */
function chosen(
  { addressee, representative, purpose }: NewLink,
  people: readonly Addressed[],
  faults: Fault[],
): Addressed | undefined {
  const all = people.filter((one) => one.addressee === addressee);
  if (addressee !== 'representative') return all[0];
  const named = representative === null ? all : all.filter(({ name }) => name === representative);
  // The draft is for who gives the view in the place of the worker, when nobody was named.
  const fitting = representative === null && purpose === 'view' ? all.filter(({ givesView }) => givesView) : named;
  const [first, ...rest] = fitting.length > 0 ? fitting : named;
  if (first !== undefined && rest.length === 0) return first;
  if (all.length === 0) return undefined;
  const detail =
    representative === null
      ? `Er is meer dan één vertegenwoordiger. Kies wie: ${all.map(({ name }) => name).join(', ')}.`
      : 'Deze vertegenwoordiger is er niet, of treedt vandaag niet op.';
  faults.push(fault('representative', representative === null ? 'required' : 'unknown', detail));
  return undefined;
}

function kindFaults({ purpose, addressee, contact, month }: NewLink): Fault[] {
  const { to, label } = LINK_KINDS[purpose];
  return [
    ...(to.includes(addressee)
      ? []
      : [fault('addressee', 'not-allowed', `De link "${label}" is niet voor ${ADDRESSEE_WORDS[addressee]}.`)]),
    ...(purpose === 'hours' && month === null
      ? [fault('month', 'required', 'Kies de maand waarover de uren worden gevraagd.')]
      : []),
    ...(addressee === 'jobcoach' && contact === null
      ? [fault('contact', 'required', 'Geef naam, e-mailadres en mobiel nummer van de jobcoach.')]
      : []),
  ];
}

function partFaults({ purpose, measurement, support }: NewLink, file: PlacementFile): readonly Fault[] {
  const has = (name: string): boolean => file.instances.some((one) => one.name === name);
  if (purpose === 'view' && !has(`measurement-${measurement}`)) {
    return [fault('measurement', 'unknown', 'Kies de meting waarvan het concept wordt gelezen.')];
  }
  if (purpose === 'visit' && plannedVisit(measurement, file) === null) {
    return [fault('measurement', 'not-planned', 'Kies een meting waarvan het bezoek is gepland.')];
  }
  if (purpose === 'support' && !has(`support-${support}`)) {
    return [fault('support', 'unknown', 'Kies de begeleiding waarom het gaat.')];
  }
  return [];
}

/** D4: nobody objects to what was not sent to that side. */
function objectionFaults({ purpose, addressee }: NewLink, contestable: readonly ContestableLetter[]): readonly Fault[] {
  if (purpose !== 'objection') return [];
  if (contestable.some(({ party }) => party === partyOf(addressee))) return [];
  const detail = `Er is nog geen besluit verstuurd aan ${ADDRESSEE_WORDS[addressee]}.`;
  return [fault('addressee', 'nothing-sent', detail)];
}

function given({ contact }: NewLink): LinkContact | undefined {
  return contact === null ? undefined : { ...contact, address: [] };
}

const NOBODY_THERE: Readonly<Record<NobodyThere, string>> = {
  placeUnknown: 'Kies eerst bij Bijzonderheden op welke vestiging het werk is: de werkgever heeft er meer.',
  nobodyKnown:
    'Er is geen contactpersoon bekend van de plek waar het werk is. Leg die vast bij de werkgever of de inlener.',
};

function nobody(addressee: Addressee, why: NobodyThere | undefined): string {
  if (addressee === 'employer' && why !== undefined) return NOBODY_THERE[why];
  return addressee === 'payrollOffice'
    ? 'Er is geen salariskantoor met een machtiging die vandaag geldt (geval M14).'
    : `Er is niemand bekend als ${ADDRESSEE_WORDS[addressee].replace('de ', '')}.`;
}

/** Last day: that of the views for a draft (C7), else so many days by what it is for. */
export function lastDayOf(
  purpose: LinkPurpose,
  measurement: number | null,
  file: PlacementFile,
  on: LocalDate,
): LocalDate {
  const byKind = addDays(on, LINK_KINDS[purpose].days);
  if (purpose === 'visit') return visitLinkUntil(plannedVisit(measurement, file)?.visitOn, on);
  if (purpose !== 'view') return byKind;
  const live = file.instances.find(({ name }) => name === `measurement-${measurement}`);
  const until = live === undefined ? null : measurementContext.parse(live.instance.context).viewsUntil;
  return until !== null && until >= on ? until : byKind;
}

/** The last moment to say that one cannot come is the day itself. */
export function visitLinkUntil(visitOn: LocalDate | null | undefined, on: LocalDate): LocalDate {
  return visitOn !== null && visitOn !== undefined && visitOn >= on ? visitOn : addDays(on, LINK_KINDS.visit.days);
}

/** What an invitation says of a visit that is still to come; null when none is planned. */
export function plannedVisit(measurement: number | null, { instances }: PlacementFile): PlannedVisit | null {
  const live = instances.find(({ name }) => name === `measurement-${measurement}`);
  if (live === undefined) return null;
  const { visitOn, visitedOn, startsAt, minutes, visitSequence } = measurementContext.parse(live.instance.context);
  return visitOn === null || visitedOn !== null ? null : { visitOn, startsAt, minutes, sequence: visitSequence };
}
export type PlannedVisit = {
  readonly visitOn: LocalDate;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly sequence: number;
};

/** Months whose hours can be asked: those that are over. */
export const monthBefore = (on: LocalDate): string => monthOf(addDays(`${monthOf(on)}-01`, -1));
