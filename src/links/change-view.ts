import { z } from 'zod';
import { previewSchema } from '../placements/placement.views.js';
import { newProposal } from '../step-proposals/step-proposal.schemas.js';
import { returnReasons } from '../reminders/templates/link.templates.js';
import { CHANGE_KINDS } from './change-input.js';
import type { ListedChange } from './change-rows.js';
import type { ChangeWords } from './change-words.js';
import { ADDRESSEES } from './link-kinds.js';

const nullable = z.string().nullable();

export const changeViewSchema = z.strictObject({
  id: z.uuid(),
  placement: z.uuid(),
  kind: z.enum(CHANGE_KINDS),
  toldBy: z.enum(ADDRESSEES),
  toldAt: z.string(),
  toldOn: z.string(),
  from: z.string().describe('De dag waarop het ingaat; bij een einde de laatste werkdag'),
  facts: z.record(z.string(), z.unknown()),
  words: z
    .strictObject({
      reporter: z.string(),
      explanation: nullable,
      contact: z.strictObject({ name: z.string(), role: z.string(), mail: nullable, phone: nullable }).nullable(),
    })
    .nullable()
    .describe('Wat over personen gaat; leeg in een lijst, of als de gegevens zijn vernietigd'),
  state: z.enum(['waiting', 'accepted', 'returned']),
  decidedBy: nullable,
  decidedAt: nullable,
  entry: z.int().nullable().describe('Regel in het logboek die eruit volgde'),
  returnReason: nullable,
});
export type ChangeView = Readonly<z.infer<typeof changeViewSchema>>;

/** A report that was taken over. */
export const acceptedChangeSchema = z.strictObject({
  ...changeViewSchema.shape,
  warnings: z.array(z.string()).readonly().describe('Waar men op moet letten bij het loon en de uren (M8, M10)'),
});
export type AcceptedChange = Readonly<z.infer<typeof acceptedChangeSchema>>;
export const changesSchema = z.strictObject({ items: z.array(changeViewSchema) });

/** What accepting would cause. */
export const changePreviewSchema = z.strictObject({
  ...previewSchema.shape,
  seconds: z
    .array(z.strictObject({ id: z.uuid(), name: z.string() }))
    .nullable()
    .describe('Wie kan bevestigen, als een tweede persoon nodig is (geval M32)'),
});
export type ChangePreview = Readonly<z.infer<typeof changePreviewSchema>>;

/** Who is asked to confirm a report above the limit. */
export const reportProposalInput = newProposal.pick({ secondBy: true });
export type ReportProposalInput = z.infer<typeof reportProposalInput>;

export const changeQuery = z.strictObject({
  state: z.enum(['waiting', 'decided']).default('waiting'),
  owner: z.enum(['me', 'all']).default('all'),
});

/** Why a report goes back to who told it. */
export const returnInput = z.strictObject({
  reason: z.enum(returnReasons, { error: 'Kies waarom u de melding terugstuurt.' }),
  explanation: z
    .string()
    .trim()
    .max(2000, { error: 'Dit is te lang: hoogstens 2000 tekens.' })
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});
export type ReturnInput = z.infer<typeof returnInput>;

export function changeView(row: ListedChange, words: ChangeWords | null): ChangeView {
  return {
    id: row.id,
    placement: row.placement,
    kind: row.kind,
    toldBy: row.told_by,
    toldAt: row.told_at,
    toldOn: row.told_on,
    from: row.from_on,
    facts: row.facts,
    words: words === null ? null : { ...words },
    state: row.state,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    entry: row.entry,
    returnReason: row.return_reason,
  };
}
