import { z } from 'zod';
import { localDate } from '../../workflows/payload.js';

export const stateOriginQuery = z.strictObject({
  part: z
    .string()
    .max(40)
    .default('placement')
    .describe('placement, measurement-1, support-1, objection-1, register-message-1 of decision-1'),
  on: localDate.optional().describe('Aan het eind van deze dag; zonder dag: nu'),
});
export const amountOriginQuery = z.strictObject({
  month: z
    .string({ error: 'Geef een maand.' })
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Geef een maand als jjjj-mm.' }),
  on: localDate.optional().describe('Zoals bekend aan het eind van deze dag; zonder dag: nu'),
});

const day = z.string().nullable();
const proof = z
  .strictObject({
    entries: z.int(),
    differences: z
      .array(z.string())
      .describe('Verschillen tussen het logboek en wat is opgeslagen; leeg als alles klopt'),
    seal: z
      .strictObject({ number: z.int(), day: z.string(), entry: z.int(), holds: z.boolean() })
      .nullable()
      .describe('Het eerste zegel over deze regels; leeg zolang ze niet verzegeld zijn'),
  })
  .describe('Het hele dossier opnieuw berekend uit het logboek');
const step = z.strictObject({ rule: z.string(), text: z.string() });

export const stateOriginSchema = z.strictObject({
  placement: z.string(),
  part: z.string(),
  on: z.string(),
  state: z
    .strictObject({
      label: z.string(),
      sentence: z.string(),
      states: z.array(z.strictObject({ path: z.string(), label: z.string(), meaning: z.string() })),
    })
    .nullable(),
  decision: z.record(z.string(), z.unknown()).nullable(),
  entries: z.array(
    z.strictObject({
      number: z.int(),
      at: z.string(),
      instance: z.string().nullable(),
      label: z.string(),
      sentence: z.string(),
      actor: z.strictObject({ id: z.string(), role: z.string(), name: z.string() }),
      on: day,
      steps: z.array(step),
      cause: z.strictObject({ number: z.int(), sentence: z.string() }).nullable(),
    }),
  ),
  until: z.int(),
  after: z.int(),
  proof,
  parts: z.array(z.string()),
});
export type StateOriginView = z.infer<typeof stateOriginSchema>;

const known = z.strictObject({
  amount: z.string().nullable(),
  provisional: z.boolean(),
  note: z.string().nullable(),
  fault: z.string().nullable(),
  explanation: z.array(z.record(z.string(), z.unknown())),
});
export const amountOriginSchema = z.strictObject({
  placement: z.string(),
  month: z.string(),
  on: z.string(),
  until: z.int(),
  known: known.describe('Zoals bekend op die dag'),
  now: known,
  changes: z.array(
    z.strictObject({
      from: z.enum(['file', 'body']),
      number: z.int(),
      at: z.string(),
      sentence: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  decisions: z.array(z.record(z.string(), z.unknown())),
  lines: z.array(z.record(z.string(), z.unknown())),
  paidThen: z.string(),
  paidNow: z.string(),
  proof,
});
export type AmountOriginView = z.infer<typeof amountOriginSchema>;
