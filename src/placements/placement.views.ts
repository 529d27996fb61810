import { z } from 'zod';
import type { ExplanationStep } from '../../workflows/definition.js';

/** What the API shows of placements; the schemas are those of the OpenAPI document. */

const day = z.string().describe('jjjj-mm-dd').nullable();
const facts = z.record(z.string(), z.unknown()).describe('Gegevens zonder namen: kenmerken, codes, datums en getallen');

export const summaryView = z.strictObject({
  state: z.string(),
  label: z.string(),
  sentence: z.string().describe('Wat het betekent, wie iets moet doen en wanneer'),
  whoActs: z.string(),
  nextDueOn: day,
  outcome: z.string().nullable(),
});

export const activeState = z.strictObject({ path: z.string(), label: z.string(), meaning: z.string() });
export type ActiveState = Readonly<z.infer<typeof activeState>>;

export const track = z.strictObject({
  track: z.string(),
  name: z.string(),
  state: z.string(),
  label: z.string(),
  meaning: z.string(),
});
export type Track = Readonly<z.infer<typeof track>>;

export const instanceViewSchema = z.strictObject({
  name: z.string(),
  workflow: z.string(),
  version: z.int(),
  revision: z.int().describe('Voor de header If-Match bij een gebeurtenis van dit onderdeel'),
  summary: summaryView.readonly(),
  states: z.array(activeState).readonly(),
  waitsFor: z.array(z.strictObject({ name: z.string(), label: z.string(), dueOn: z.string() })).readonly(),
  reminders: z.array(z.strictObject({ name: z.string(), dueOn: z.string() })).readonly(),
  facts,
});
export type InstanceView = Readonly<z.infer<typeof instanceViewSchema>>;

export const placementItemSchema = z.strictObject({
  id: z.uuid(),
  decidingBody: z.uuid(),
  candidate: z.uuid(),
  employer: z.uuid(),
  municipality: z.string(),
  owner: z.string().nullable(),
  externalId: z.string().nullable(),
  ...summaryView.shape,
  openedOn: z.string(),
  simulated: z.boolean().describe('Nagebootst: er staat niemand echt achter'),
});

export const placementPageSchema = z.strictObject({
  items: z.array(placementItemSchema),
  next: z.string().nullable(),
});

const {
  state: _s,
  label: _l,
  sentence: _n,
  whoActs: _w,
  nextDueOn: _d,
  outcome: _o,
  ...plain
} = placementItemSchema.shape;
export const placementViewSchema = z.strictObject({
  ...plain,
  summary: summaryView.readonly(),
  tracks: z.array(track).readonly(),
  instances: z.array(instanceViewSchema).readonly(),
  links: z.record(z.string(), z.string()),
});
export type PlacementView = Readonly<z.infer<typeof placementViewSchema>>;

export const openedSchema = z.strictObject({ id: z.uuid() });

/** What became of an event. */
export const eventAnswerSchema = z.strictObject({
  placement: z.uuid(),
  entry: z.int().describe('Nummer van de regel in het logboek'),
  repeated: z.boolean().describe('Deze sleutel was al gebruikt: er is nu niets gebeurd'),
  fired: z.int().describe('Termijnen die eerst nog moesten ingaan'),
  warnings: z
    .array(z.string())
    .readonly()
    .describe('Waar men op moet letten: een loon onder of ver boven het minimum (M8), te veel uren samen (M10)'),
  summary: summaryView.readonly(),
  instance: instanceViewSchema,
});
export type EventAnswer = Readonly<z.infer<typeof eventAnswerSchema>>;

const refusal = z.strictObject({
  code: z.string(),
  detail: z.string(),
  rule: z.string().optional(),
  field: z.string().optional(),
});
export const possibleEventSchema = z.strictObject({
  type: z.string(),
  label: z.string(),
  roles: z.array(z.string()).readonly(),
  allowed: z.boolean().describe('Mag deze gebruiker het, in deze rol'),
  mandate: z.string().nullable().describe('Soort besluit waarvoor mandaat nodig is'),
  secondPerson: z
    .string()
    .nullable()
    .describe('De regel waardoor een tweede persoon nodig kan zijn; leg de stap dan voor met step-proposals'),
  refusal: refusal.nullable().describe('De regel die het nu tegenhoudt'),
  payload: z.record(z.string(), z.unknown()).describe('JSON-schema van de gegevens'),
});
export type PossibleEvent = Readonly<z.infer<typeof possibleEventSchema>>;

export const possibleEventsSchema = z.strictObject({
  instances: z.array(
    z.strictObject({
      instance: z.string(),
      workflow: z.string(),
      revision: z.int(),
      events: z.array(possibleEventSchema).readonly(),
    }),
  ),
});
export type PossibleEvents = z.infer<typeof possibleEventsSchema>;

const amount = z.string().describe('Euro met een punt en twee decimalen');
const monthChange = z.strictObject({
  month: z.string().describe('jjjj-mm'),
  before: amount,
  after: amount,
  difference: amount,
  note: z.string().nullable().describe('Nog niet vast: de tabellen bereiken deze maand niet'),
});
const euroEffectSchema = z.strictObject({
  thisMonth: monthChange.readonly(),
  nextMonth: monthChange.readonly(),
  arrears: z.string().describe('Som van de verschillen over maanden die voorbij zijn; negatief is te veel betaald'),
  postponed: z.strictObject({ before: amount, after: amount }).readonly(),
  lines: z
    .array(
      z
        .strictObject({
          ...monthChange.shape,
          when: z.enum(['past', 'this', 'next', 'later']),
          paid: amount,
          kind: z.enum(['lumpSum', 'measured', 'mixed', 'hold', 'none']),
          postponedBefore: amount,
          postponedAfter: amount,
          explanation: z.array(z.custom<ExplanationStep>()).readonly(),
        })
        .readonly(),
    )
    .readonly()
    .describe('Elke maand die verandert, met de uitleg van het nieuwe bedrag'),
  fault: z.string().nullable().describe('Waarom bedragen niet te berekenen zijn'),
});

export const previewSchema = z.strictObject({
  warnings: z.array(z.string()).readonly().describe('Waar men op moet letten voordat dit wordt vastgelegd'),
  instances: z.array(
    z.strictObject({
      instance: z.string(),
      isNew: z.boolean(),
      summary: summaryView.readonly(),
      entered: z.array(activeState).readonly(),
      left: z.array(activeState).readonly(),
    }),
  ),
  timersAdded: z.array(
    z.strictObject({
      instance: z.string(),
      kind: z.enum(['state', 'reminder']),
      name: z.string(),
      label: z.string(),
      dueOn: z.string(),
    }),
  ),
  timersRemoved: z.array(
    z.strictObject({ instance: z.string(), kind: z.enum(['state', 'reminder']), name: z.string(), label: z.string() }),
  ),
  links: z
    .array(
      z.strictObject({
        label: z.string(),
        from: z.string().describe('Wie de link nu heeft'),
        to: z.string().nullable().describe('Wie een nieuwe link krijgt'),
        fate: z
          .enum(['moves', 'lapses', 'nobody'])
          .describe(
            'Gaat naar een ander, vervalt omdat het niet meer wordt gevraagd, of er is niemand om naartoe te gaan',
          ),
      }),
    )
    .default([])
    .describe('Open links van mensen buiten de organisatie die worden ingetrokken (geval M15)'),
  letters: z.array(z.strictObject({ template: z.string(), title: z.string(), to: z.string() })),
  tasks: z.array(
    z.strictObject({ template: z.string(), title: z.string(), sentence: z.string(), to: z.string(), dueOn: day }),
  ),
  facts: z.array(z.strictObject({ kind: z.string(), from: z.string(), value: z.record(z.string(), z.unknown()) })),
  entries: z.array(z.strictObject({ instance: z.string().nullable(), type: z.string(), label: z.string() })),
  explanation: z.array(z.record(z.string(), z.unknown())),
  euros: euroEffectSchema.readonly().nullable().describe('Leeg voor een rol die geen bedragen ziet'),
  drafted: amount
    .nullable()
    .default(null)
    .describe('Wat het besluit dat wordt voorbereid over een hele maand geeft; leeg als het niets geeft'),
  worth: z
    .strictObject({
      amount: amount.nullable().describe('Zonder teken; leeg als het niet te berekenen is'),
      limit: amount.describe('Vanaf dit bedrag moet een tweede persoon bevestigen'),
      months: z.int().describe('Over hoeveel maanden, tot en met deze'),
    })
    .readonly()
    .nullable()
    .describe('Wat een verbetering waard is (geval M32); leeg bij een andere stap'),
});
export type Preview = z.infer<typeof previewSchema>;

export const journalEntrySchema = z.strictObject({
  number: z.int(),
  at: z.string(),
  instance: z.string().nullable(),
  kind: z.string(),
  type: z.string(),
  label: z.string(),
  sentence: z.string(),
  actor: z.strictObject({ id: z.string(), role: z.string(), name: z.string() }),
  on: day,
  causedBy: z.int().nullable(),
  facts,
  explanation: z.array(z.record(z.string(), z.unknown())),
  sealed: z.record(z.string(), z.unknown()).nullable(),
  sealedState: z.enum(['none', 'open', 'destroyed']),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export const journalPageSchema = z.strictObject({ items: z.array(journalEntrySchema), next: z.string().nullable() });

export const placementThenSchema = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  entries: z.int(),
  tracks: z.array(track).readonly(),
  instances: z.array(z.strictObject({ ...instanceViewSchema.omit({ reminders: true }).shape })),
});
export type PlacementThenView = z.infer<typeof placementThenSchema>;

export const factsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      entry: z.int(),
      kind: z.string(),
      from: z.string(),
      value: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Rows of a room: the columns are those of its table. */
export const rowsSchema = z.strictObject({ items: z.array(z.record(z.string(), z.unknown())) });

export const chartSchema = z.strictObject({
  workflow: z.string(),
  version: z.int(),
  states: z.array(
    z.strictObject({
      path: z.string(),
      parent: z.string().nullable(),
      label: z.string(),
      meaning: z.string(),
      kind: z.enum(['atomic', 'compound', 'parallel', 'final']),
      initial: z.boolean(),
      active: z.boolean(),
      been: z.boolean(),
    }),
  ),
  transitions: z.array(
    z.strictObject({
      from: z.string().describe('Leeg: vanuit elke staat'),
      to: z.string(),
      kind: z.enum(['event', 'timer', 'immediate']),
      event: z.string(),
      label: z.string(),
    }),
  ),
});
export type Chart = z.infer<typeof chartSchema>;
