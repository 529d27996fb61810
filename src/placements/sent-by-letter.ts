import type { Refusal } from '../../workflows/definition.js';

/** Per workflow the events that say whether a letter went out: they come with that letter, never alone (D4, Awb 3:41). */
const SENT_BY_LETTER: Readonly<Record<string, readonly string[]>> = {
  placement: ['decision.sent', 'sending.corrected'],
  measurement: ['determination.sent', 'sending.corrected'],
  objection: ['decision.sent', 'sending.corrected'],
};

export const isSentByLetter = (workflow: string, type: string): boolean =>
  SENT_BY_LETTER[workflow]?.includes(type) ?? false;

export const LETTER_NEEDED = 'letter-needed';

/** Why such an event is refused, and what does it: a term to object may not run on a letter that was never made. */
export function letterNeeded(type: string): Refusal {
  const operation = type === 'sending.corrected' ? 'sending-corrections' : 'sending';
  return {
    code: LETTER_NEEDED,
    detail: `Dit kan alleen met de brief zelf. Maak de brief bij Documenten, en verstuur hem daar. Een ander systeem doet dat met POST /api/v1/placements/{id}/documents en POST /api/v1/documents/{id}/${operation}. De verzending staat dan vanzelf in het dossier.`,
    rule: 'D4',
  };
}
