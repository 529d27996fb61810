import type { SessionActor } from '../access/session.js';
import { possibleEvents } from '../../workflows/step.js';
import { isSent, payloadSchema } from './payload-schemas.js';
import type { LiveInstance } from './placement-files.service.js';
import type { PossibleEvent, PossibleEvents } from './placement.views.js';
import { isSentByLetter, LETTER_NEEDED } from './sent-by-letter.js';

/** What can happen now to a part: each event with who may, and the rule that refuses it now, if any. */
export function possibleIn(live: LiveInstance, actor: Pick<SessionActor, 'role'>): PossibleEvents['instances'][number] {
  const { name, revision, definition, instance } = live;
  const events: readonly PossibleEvent[] = possibleEvents(definition, instance).flatMap(({ type, refusal }) => {
    const event = definition.events[type];
    if (!event || !isSent(event)) return [];
    const { label, roles, mandate = null } = event;
    return [
      {
        type,
        label,
        roles: roles.filter((role) => role !== 'system'),
        allowed: roles.includes(actor.role),
        mandate,
        refusal: refusal ?? (isSentByLetter(definition.name, type) ? LETTER_NEEDED : null),
        payload: payloadSchema(event),
      },
    ];
  });
  return { instance: name, workflow: definition.name, revision, events };
}
