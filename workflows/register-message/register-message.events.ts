import { z } from 'zod';
import type { Role } from '../definition.js';
import { eventOf, type EventsOf } from '../event-of.js';
import { code, localDate, opaqueId, placementNumber, wholePercent } from '../payload.js';

const OFFICE: readonly Role[] = ['backOffice'];
const ANSWERING: readonly Role[] = ['backOffice', 'system'];
const SYSTEM: readonly Role[] = ['system'];

/** Everything that can happen to a message to the register (A7, A8, A8b, M53). */
export const registerMessageEvents = {
  'person.informed': eventOf(
    ['backOffice', 'consultant', 'system'],
    { label: 'Werknemer informeren', story: 'heeft de werknemer over de melding geïnformeerd' },
    { informedOn: localDate, channel: z.enum(['letter', 'mail', 'conversation']) },
  ),
  'message.sent': eventOf(
    OFFICE,
    { label: 'Melding versturen', story: 'heeft de melding loonwaarde verstuurd' },
    { sentOn: localDate, employerLetterOn: localDate.nullable(), formatVersion: code },
  ),
  'message.confirmed': eventOf(
    ANSWERING,
    { label: 'Melding bevestigd', story: 'heeft de bevestiging van het register vastgelegd' },
    { confirmedOn: localDate, entryFrom: localDate.nullable() },
  ),
  'message.rejected': eventOf(
    ANSWERING,
    { label: 'Melding afgekeurd', story: 'heeft vastgelegd dat het register de melding heeft afgekeurd' },
    { rejectedOn: localDate, code },
  ),
  'message.mended': eventOf(
    OFFICE,
    { label: 'Melding herstellen', story: 'heeft de melding hersteld' },
    { mendedOn: localDate, fields: z.array(code).min(1).max(20) },
  ),
  'message.deliverAgain': eventOf(
    ['backOffice', 'system'],
    { label: 'Opnieuw aanleveren', story: 'levert de melding opnieuw aan' },
    { reason: z.enum(['lost', 'listOfDifferences', 'correction', 'other']) },
  ),
  'message.dropped': eventOf(
    ['backOffice', 'manager'],
    { label: 'Melding laten vervallen', story: 'heeft de melding laten vervallen' },
    { reason: z.enum(['shelteredWork', 'deceased', 'replaced', 'notDue']) },
  ),
  'message.foundWrong': eventOf(
    OFFICE,
    { label: 'Fout in de melding', story: 'heeft vastgelegd dat de opname fout is; de melding blijft in het dossier' },
    { foundOn: localDate, reason: code },
  ),
  'placement.ended': eventOf(
    SYSTEM,
    { label: 'Plaatsing beëindigd', story: 'heeft gemeld dat de plaatsing eindigt' },
    { endedOn: localDate, reason: code },
  ),
  'file.closed': eventOf(
    SYSTEM,
    { label: 'Dossier sluiten', story: 'heeft het dossier gesloten' },
    { closedOn: localDate },
  ),
};
export type RegisterMessageEvent = EventsOf<typeof registerMessageEvents>;

/** What opens a message: after a determination, at the end of the subsidy, or to correct an earlier one (A8b, M53). */
export const registerMessageInput = z.strictObject({
  number: placementNumber,
  kind: z.enum(['wageValue', 'subsidyEnded', 'correction']),
  wageValue: wholePercent.nullable(),
  determinedOn: localDate.nullable(),
  /** Start of the support by the college, part of the message (A8). */
  supportStart: localDate.nullable(),
  endedOn: localDate.nullable(),
  corrects: placementNumber.nullable(),
  dueOn: localDate.nullable(),
  owner: opaqueId,
  /** Already in the register: no information letter (A12). */
  registered: z.boolean().default(false),
  informedOn: localDate.nullable().default(null),
});
export type RegisterMessageInput = z.infer<typeof registerMessageInput>;
