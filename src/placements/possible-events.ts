import type { SessionActor } from '../access/session.js';
import { z } from 'zod';
import { SECOND_PERSON } from '../../workflows/placement/placement.second-person.js';
import type { Refusal } from '../../workflows/definition.js';
import { isSent, possibleEvents } from '../../workflows/step.js';
import { payloadSchema } from './payload-schemas.js';
import type { LiveInstance } from './placement-files.service.js';
import type { PossibleEvent, PossibleEvents } from './placement.views.js';
import { isSentByLetter, letterNeeded } from './sent-by-letter.js';

/** F8: nobody signs an own draft. */
const OWN_DRAFT: Refusal = {
  code: 'own-decision',
  detail: 'U hebt dit besluit zelf voorbereid; een ander moet het nemen.',
  rule: 'F8',
};

function otherRefusal({ definition, instance }: LiveInstance, type: string, actor: string): Refusal | null {
  if (isSentByLetter(definition.name, type)) return letterNeeded(type);
  if (!type.endsWith('.decided')) return null;
  return PREPARERS.safeParse(instance.context).data?.includes(actor) === true ? OWN_DRAFT : null;
}

/** Who prepared what lies there to be decided: of a decision, and of an objection. */
const PREPARERS = z
  .object({
    draft: z.object({ preparedBy: z.string() }).nullish(),
    proposal: z.object({ madeBy: z.string() }).nullish(),
  })
  .transform(({ draft, proposal }) => [draft?.preparedBy, proposal?.madeBy]);

/** What can happen now to a part: each event with who may, and the rule that refuses it now, if any. */
export function possibleIn(
  live: LiveInstance,
  actor: Pick<SessionActor, 'role' | 'id'>,
): PossibleEvents['instances'][number] {
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
        secondPerson: definition.name === 'placement' ? (SECOND_PERSON[type] ?? null) : null,
        refusal: refusal ?? otherRefusal(live, type, actor.id),
        payload: payloadSchema(event),
      },
    ];
  });
  return { instance: name, workflow: definition.name, revision, events };
}
