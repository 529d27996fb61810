import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { code, localDate, placementNumber, readable } from '../../workflows/payload.js';

export const HANDOVER_REASONS = ['left', 'absent', 'workload', 'otherTeam', 'returned', 'other'] as const;
const member = z.uuid({ error: 'Geef het kenmerk van een medewerker.' });

/** What was seen of a file before it was chosen; the API asks for it, a page shows what it chose from. */
const revision = z.int({ error: 'Geef de revisie die u las.' }).min(1, { error: 'Geef de revisie die u las.' });
/** By its id alone, or with the revision that was read. */
const chosenPlacement = z
  .union([z.uuid().transform((placement) => ({ placement })), z.strictObject({ placement: z.uuid(), revision })])
  .transform((chosen): { readonly placement: string; readonly revision?: number } => chosen);

/** Hands placements to another consultant: those named, or everything of one colleague, or what has no owner (M43). */
export const caseloadHandover = z
  .strictObject({
    to: member,
    reason: z.enum(HANDOVER_REASONS, { error: 'Kies een reden.' }),
    placements: z.array(chosenPlacement).min(1, { error: 'Kies ten minste één plaatsing.' }).max(2000).optional(),
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

const orders = z
  .array(z.strictObject({ placement: z.uuid(), number: placementNumber, revision: revision.optional() }))
  .min(1, { error: 'Kies ten minste één opdracht.' })
  .max(300);
/** To whom, and one check of the register of experts (C6). */
const expert = z.uuid({ error: 'Kies de deskundige.' });
const registrationNumber = z
  .string({ error: 'Geef het registratienummer.' })
  .min(1, { error: 'Geef het registratienummer.' })
  .pipe(code);
const check = { registrationNumber, registrationCheckedOn: localDate, registrationValidUntil: localDate };

/** Orders of one expert that go to another together, with one check of the register (C6, M20). */
export const orderHandover = z
  .strictObject({
    from: member,
    to: expert,
    reason: z.enum(ORDER_REASONS, { error: 'Kies een reden.' }),
    ...check,
    orders,
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    when: readable('from', 'to'),
    error: 'Kies een andere deskundige.',
  });
export type OrderHandover = z.infer<typeof orderHandover>;

export const WITHDRAWAL_REASONS = ['expertIll', 'late', 'other'] as const;

/** Orders of one expert that go back to the pool together (M20). */
export const orderWithdrawal = z.strictObject({
  from: member,
  reason: z.enum(WITHDRAWAL_REASONS, { error: 'Kies een reden.' }),
  orders,
});
export type OrderWithdrawal = z.infer<typeof orderWithdrawal>;

/** A measurement that waits for an expert, as a system finds it. */
export type PooledOrder = {
  readonly placement: string;
  readonly number: number;
  readonly urgent: boolean;
  /** Last day to order a first measurement (D8). */
  readonly orderBy: LocalDate | null;
  /** Of the measurement: goes along with whoever orders it. */
  readonly revision: number;
};

/** Orders of the pool that go to one expert together (C6, M20). */
export const orderAssignment = z.strictObject({ to: expert, ...check, orders });
export type OrderAssignment = z.infer<typeof orderAssignment>;

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
