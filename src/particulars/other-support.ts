import { z } from 'zod';
import { isReadable, localDate } from '../../workflows/payload.js';
import type { LocalDate } from '../../workflows/definition.js';
import { OTHER_SUPPORT_DECISIONS, OTHER_SUPPORTS } from './particular-kinds.js';
import { bodyName, sealedLetter } from './other-letter.js';

/** As many as the form has room for. */
export const MOST_OTHER_SUPPORTS = 6;

/** One kind of support, as the letter of the other organisation has it. */
const support = z.strictObject({
  support: z.enum(OTHER_SUPPORTS, { error: 'Kies de ondersteuning.' }),
  decision: z.enum(OTHER_SUPPORT_DECISIONS, { error: 'Kies wat er is beslist.' }),
  decidedOn: localDate,
  /** Last day of what was granted. */
  until: localDate.nullable().default(null),
});

/**
 * M46: what the organisation that decides in our place decided on support, whole from a day on: what is left out of a later row
 * is no longer there. Reference and explanation are sealed: they find a person in another system.
 */
export const otherSupport = z
  .strictObject({
    kind: z.literal('otherSupport'),
    from: localDate,
    body: bodyName,
    supports: z
      .array(support)
      .min(1, { error: 'Kies ten minste één soort ondersteuning.' })
      .max(MOST_OTHER_SUPPORTS, { error: `Geef hoogstens ${MOST_OTHER_SUPPORTS} soorten ondersteuning.` }),
    sealed: sealedLetter,
  })
  .superRefine(
    ({ from, supports }, faults) => {
      const say = (row: number, field: string, message: string) =>
        faults.addIssue({ code: 'custom', path: ['supports', row, field], message });
      for (const [row, { support: which, decision, until }] of supports.entries()) {
        if (!isReadable(faults.issues, 'supports', row)) continue;
        if (supports.findIndex((one) => one.support === which) < row)
          say(row, 'support', 'Deze ondersteuning staat er al.');
        if (until !== null && decision !== 'granted') say(row, 'until', 'Een einddatum hoort bij wat is toegekend.');
        if (until !== null && isReadable(faults.issues, 'from') && until < from)
          say(row, 'until', 'Deze dag ligt voor de eerste dag.');
      }
    },
    { when: ({ value }) => isWithRows(value) },
  );

const isWithRows = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'supports' in value && Array.isArray(value.supports);

/** The open part of a row, as it is stored. */
export type OtherSupports = {
  readonly body: string;
  readonly supports: readonly {
    readonly support: (typeof OTHER_SUPPORTS)[number];
    readonly decision: (typeof OTHER_SUPPORT_DECISIONS)[number];
    readonly decidedOn: LocalDate;
    readonly until: LocalDate | null;
  }[];
};
