import { createHash } from 'node:crypto';
import type { Actor, JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { SessionActor } from '../access/session.js';
import type { EventCommand, OpenCommand } from '../engine/command.js';
import { seal } from '../platform/keys.js';

/** The deciding body of the bench. */
export const TENANT = '00000000-0000-4000-8000-0000000000be';
export const SESSION = { tenant: TENANT, tenants: [TENANT] } as const;
/** The bench's clock stands still here. */
export const NOW = '2026-06-15T09:00:00.000Z';
export const TODAY: LocalDate = '2026-06-15';
/** Placements are spread over so many employers. */
export const EMPLOYERS = 500;
const MEMBER = '00000000-0000-4000-8000-0000000000c0';
const IMPORTER: Actor = { id: 'import', role: 'system', tenant: TENANT };
const CONSULTANT: Actor = { id: MEMBER, role: 'consultant', tenant: TENANT };
const KEY = createHash('sha256').update('bench').digest();

/** Always the same id for the same number, spread over the whole range as real ids are. */
export function idOf(kind: 'placement' | 'candidate' | 'employer', index: number): string {
  const hex = createHash('sha256').update(`${kind}:${index}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Roles that look at pages, beside the consultant whose caseload was imported. */
export const ROLES = [
  'manager',
  'backOffice',
  'finance',
  'reviewer',
  'legalOfficer',
  'expert',
  'administrator',
  'wspAdviser',
  'reader',
] as const;

export type BenchRole = 'consultant' | (typeof ROLES)[number];

/** The member of the bench in that role. */
export const memberId = (role: BenchRole): string =>
  idOf('candidate', role === 'consultant' ? -1 : -2 - ROLES.indexOf(role));

export const actorOf = (role: BenchRole): SessionActor => ({
  id: memberId(role),
  role,
  tenant: TENANT,
  tenants: [TENANT],
});
export const MANAGER = actorOf('manager');
export const ADMINISTRATOR = actorOf('administrator');

/** One in five hundred has the same first name, and nobody the same last name: names are words of letters. */
export const firstNames = (index: number): string => `Voor${lettersOf(index % 500)}`;
export const lastName = (index: number): string => `Achter${lettersOf(index)}`;
const lettersOf = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '');

/** A number below `below`, the same for the same words. */
export function drawn(below: number, ...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join(':')).digest().readUInt32BE(0) % below;
}

/** A placement in its lump sum, as an import brings it in. @param firstDay its first day worked */
export function openedPlacement(index: number, firstDay: LocalDate): OpenCommand {
  return {
    kind: 'open',
    stream: idOf('placement', index),
    actor: IMPORTER,
    instance: 'placement',
    workflow: 'placement',
    quiet: true,
    simulated: true,
    input: {
      mode: 'import',
      candidate: idOf('candidate', index),
      employer: idOf('employer', index % EMPLOYERS),
      owner: MEMBER,
      externalId: `B-${index}`,
      hirer: null,
      municipality: '0402',
      route: 'lumpSum',
      circle: 'generalAssistance',
      register: 'no',
      registeredOn: null,
      hours: '32',
      sectorFullTimeHours: '38',
    },
    follows: [{ type: 'placement.imported', ...importedFacts(firstDay) }],
  };
}

/** A day of the last five months, so that the lump sum still runs; of one in thirty the last day to order has passed. */
export function firstDayOf(index: number): LocalDate {
  const late = drawn(30, 'late', index) === 0;
  return addDays(TODAY, late ? -90 - drawn(60, 'first day', index) : -10 - drawn(60, 'first day', index));
}

function importedFacts(firstDay: LocalDate): JsonObject {
  return {
    firstDay,
    agreedOn: addDays(firstDay, -20),
    targetGroupOn: addDays(firstDay, -30),
    contractFrom: firstDay,
    contractUntil: addDays(firstDay, 364),
    permanent: false,
    lumpSumUntil: null,
    wageValue: null,
    determinedOn: null,
    measuredFrom: null,
    measuredUntil: null,
    nextMeasurementOn: null,
    registeredOn: null,
    informedOn: addDays(firstDay, -20),
    reportedOn: null,
    lastDay: null,
  };
}

/** Of so many events of a round one asks for a letter, so that the outbox is written to and not merely there. */
const LETTER_EVERY = 20;

/** The nth event of a round: a talk, or now and then a correction that is told to the employer. */
export function turn(stream: string, nth: number): EventCommand {
  return nth % LETTER_EVERY === LETTER_EVERY - 1 ? corrected(stream) : contact(stream, nth);
}

/** Hours that were typed wrong: the contract, a row of the correction, and a letter in the outbox (M32). */
function corrected(stream: string): EventCommand {
  return {
    kind: 'event',
    stream,
    actor: CONSULTANT,
    instance: 'placement',
    event: {
      type: 'fact.corrected',
      fact: 'hours',
      from: TODAY,
      day: null,
      hours: '30',
      sectorFullTimeHours: null,
      wageValue: null,
      reason: 'typing-error',
      difference: '0.00',
      secondBy: null,
    },
  };
}

/** Words of every note: they may stand nowhere but under a key. */
const NOTE_WORDS = 'op de werkplek: het gaat goed';
/** Words of what is personal in the bench's own rows, to look for in the open. */
export const PERSONAL_WORDS = [NOTE_WORDS, 'Verzonnen'] as const;

/** A talk with employer and worker, its note sealed: possible in every state, and it plans the next talk. */
export function contact(stream: string, nth: number): EventCommand {
  const note = { note: `Gesprek ${nth} ${NOTE_WORDS}, de begeleiding blijft zoals afgesproken.` };
  return {
    kind: 'event',
    stream,
    actor: CONSULTANT,
    instance: 'placement',
    event: { type: 'contact.recorded', heldOn: TODAY, with: 'both', kind: 'visit', helpWanted: null },
    sealed: seal(KEY, `${stream}:contact.recorded`, note),
  };
}
