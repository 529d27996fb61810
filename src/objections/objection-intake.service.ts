import { z } from 'zod';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { localDate, party } from '../../workflows/payload.js';
import type { Idempotency } from '../engine/command.js';
import { inSession } from '../journal/session-work.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { sealedPart } from '../placements/placement.schemas.js';
import type { EventAnswer } from '../placements/placement.views.js';
import type { PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import { contestableIn } from './contestable-in-file.js';
import type { ContestableLetter } from './contestable-letters.js';
import { LetterNotSentError } from './objection.errors.js';
import { objectionEvent } from './objection-event.js';
import { sentLetters } from './sent-letters.js';

/** Who writes down an objection that came by letter or at the desk. */
export const TAKE_OBJECTIONS: readonly Role[] = ['legalOfficer', 'backOffice'];

/** Against which letter, of which side, and when it came (D4). */
export const receivedObjection = z.strictObject({
  letter: z
    .string({ error: 'Kies tegen welke brief het bezwaar is.' })
    .min(1, { error: 'Kies tegen welke brief het bezwaar is.' })
    .max(80),
  party,
  receivedOn: localDate,
  postedOn: localDate.nullable().default(null),
  sealed: sealedPart.optional(),
});
export type ReceivedObjection = z.infer<typeof receivedObjection>;

type How = { readonly expectedRevision?: number; readonly idempotency?: Idempotency };

/** Objections of people outside that the office receives: against every letter with an objection clause that was sent. */
export class ObjectionIntake {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
  ) {}

  /** What can be objected against now, per side, the last sent first. @throws NotAllowedError, UnknownStreamError */
  async letters(actor: SessionActor, placement: string): Promise<readonly ContestableLetter[]> {
    requireRole(actor, TAKE_OBJECTIONS, 'Een bezwaar vastleggen');
    const file = await this.files.toChange(actor, placement);
    return contestableIn(file, await inSession(this.pool, actor, (client) => sentLetters(client, placement)));
  }

  /**
   * Opens the objection, also when it is late: then that is judged.
   * @throws LetterNotSentError for a letter that did not go to that side, NotAllowedError and what the workflow refuses
   */
  async receive(
    actor: SessionActor,
    placement: string,
    { letter: key, party: by, receivedOn, postedOn, sealed }: ReceivedObjection,
    how: How,
  ): Promise<EventAnswer> {
    const letter = (await this.letters(actor, placement)).find((one) => one.key === key && one.party === by);
    if (letter === undefined) throw new LetterNotSentError();
    const sent = { ...objectionEvent(letter, { receivedOn, postedOn }), ...(sealed === undefined ? {} : { sealed }) };
    return this.events.send(actor, { placement, instance: 'placement', sent, ...how });
  }
}
