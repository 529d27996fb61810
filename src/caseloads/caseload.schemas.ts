import { z } from 'zod';
import { code, localDate, placementNumber, readable } from '../../workflows/payload.js';

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

export const ORDER_REASONS = ['expertIll', 'expertLeft', 'conflict', 'other'] as const;

/** Orders of one expert that go to another together, with one check of the register (C6, M20). */
export const orderHandover = z
  .strictObject({
    from: member,
    to: member,
    reason: z.enum(ORDER_REASONS, { error: 'Kies een reden.' }),
    registrationNumber: code,
    registrationCheckedOn: localDate,
    registrationValidUntil: localDate,
    orders: z
      .array(z.strictObject({ placement: z.uuid(), number: placementNumber }))
      .min(1, { error: 'Kies ten minste één opdracht.' })
      .max(300),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    when: readable('from', 'to'),
    error: 'Kies een andere deskundige.',
  });
export type OrderHandover = z.infer<typeof orderHandover>;

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
