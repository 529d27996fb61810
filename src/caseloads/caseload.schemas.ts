import { z } from 'zod';
import { localDate, readable } from '../../workflows/payload.js';

export const HANDOVER_REASONS = ['left', 'absent', 'workload', 'otherTeam', 'returned', 'other'] as const;
const member = z.uuid({ error: 'Geef het kenmerk van een medewerker.' });

/** Hands placements to another consultant: those named, or everything of one colleague, or what has no owner (M43). */
export const caseloadHandover = z
  .strictObject({
    to: member,
    reason: z.enum(HANDOVER_REASONS, { error: 'Kies een reden.' }),
    placements: z.array(z.uuid()).min(1, { error: 'Kies ten minste één plaatsing.' }).max(2000).optional(),
    from: member.optional(),
    withoutOwner: z.literal(true).optional(),
  })
  .refine(
    ({ placements, from, withoutOwner }) =>
      [placements, from, withoutOwner].filter((given) => given !== undefined).length === 1,
    {
      path: ['placements'],
      when: readable('placements', 'from', 'withoutOwner'),
      error: 'Kies plaatsingen, of de consulent van wie alles overgaat, of alles zonder eigenaar.',
    },
  );
export type CaseloadHandover = z.infer<typeof caseloadHandover>;

/** Who does the work of a colleague for a while. Without a last day it goes on until it is ended. */
export const newSubstitution = z
  .strictObject({
    member,
    substitute: member,
    from: localDate,
    until: localDate.nullable().default(null),
  })
  .refine(({ member: away, substitute }) => away !== substitute, {
    path: ['substitute'],
    when: readable('member', 'substitute'),
    error: 'Kies een ander dan wie afwezig is.',
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    when: readable('from', 'until'),
    error: 'De laatste dag ligt voor de eerste.',
  });
export type NewSubstitution = z.infer<typeof newSubstitution>;
export type Substitution = NewSubstitution & { readonly number: number };
