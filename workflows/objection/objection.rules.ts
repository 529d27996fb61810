import type { Rule } from '../definition.js';
import type { ObjectionContext } from './objection.context.js';

/** Rules that refuse, by the name of their guard. */
export const objectionRules = {
  /** D4: one extension of six weeks. */
  notExtended: ({ extendedOn }) =>
    extendedOn === null
      ? undefined
      : { code: 'already-extended', detail: 'De termijn is al een keer verlengd.', rule: 'D4' },
  /** D3: one notice of default is enough; a second one changes nothing. */
  notNoticed: ({ noticedOn }) =>
    noticedOn === null ? undefined : { code: 'already-noticed', detail: 'Er is al een ingebrekestelling.', rule: 'D3' },
} as const satisfies Readonly<Record<string, Rule<ObjectionContext>>>;
