import type { Rule } from '../definition.js';
import type { RegisterMessageContext } from './register-message.context.js';

/** Rules that refuse, by the name of their guard. */
export const registerMessageRules = {
  /** A7: no report without informing the person first. The state keeps it; this says it once more for a message mended. */
  personInformed: ({ registered, informedOn, kind }) =>
    registered || informedOn !== null || kind !== 'wageValue'
      ? undefined
      : { code: 'person-not-informed', detail: 'Informeer eerst de werknemer over de melding.', rule: 'A7' },
} as const satisfies Readonly<Record<string, Rule<RegisterMessageContext>>>;
