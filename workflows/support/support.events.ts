import { z } from 'zod';
import type { Role } from '../definition.js';
import { eventOf, type EventsOf } from '../event-of.js';
import { code, decimalString, localDate, opaqueId, placementNumber } from '../payload.js';

const CONSULTANT: readonly Role[] = ['consultant'];
const SIGNING: readonly Role[] = ['reviewer', 'manager'];
const SYSTEM: readonly Role[] = ['system'];

/** Application, its completion and its end without a decision (A10, D1, D2). */
const applying = {
  'support.completionAsked': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Aanvulling vragen', story: 'heeft gevraagd de aanvraag aan te vullen' },
    { requestedOn: localDate, completeBy: localDate },
  ),
  'support.completed': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Aanvulling ontvangen', story: 'heeft de aanvulling vastgelegd' },
    { completedOn: localDate },
  ),
  'support.leftUntreated': eventOf(
    SIGNING,
    { label: 'Buiten behandeling stellen', story: 'heeft de aanvraag buiten behandeling gesteld' },
    { decidedOn: localDate },
    'supportUntreated',
  ),
  'support.withdrawn': eventOf(
    ['consultant', 'link'],
    { label: 'Aanvraag intrekken', story: 'heeft de aanvraag ingetrokken' },
    { withdrawnOn: localDate },
  ),
};

/** The decision: prepared by one, signed by another (F8). */
const deciding = {
  'support.prepared': eventOf(
    CONSULTANT,
    { label: 'Besluit voorbereiden', story: 'heeft het besluit over ondersteuning voorbereid' },
    {
      outcome: z.enum(['grant', 'refuse']),
      /** Why it is refused (Awb 3:46); what follows is of a grant alone. */
      ground: code.nullable().default(null),
      form: z.enum(['inKind', 'subsidy', 'internal']).nullable().default(null),
      hours: decimalString.nullable().default(null),
      rate: decimalString.nullable().default(null),
      provider: opaqueId.nullable().default(null),
      fromOn: localDate.nullable().default(null),
      untilOn: localDate.nullable().default(null),
      purposeCode: code.nullable().default(null),
      budgetLine: code.nullable().default(null),
      programme: code.nullable().default(null),
    },
  ),
  'support.returned': eventOf(
    SIGNING,
    { label: 'Voorstel terugsturen', story: 'heeft het voorstel met redenen teruggestuurd' },
    { reasons: z.array(code).min(1).max(20) },
  ),
  'support.decided': eventOf(
    SIGNING,
    { label: 'Besluit ondertekenen', story: 'heeft over de ondersteuning besloten' },
    { decidedOn: localDate },
    'supportDecision',
  ),
};

/** While it runs: progress, evaluation, extension and end (M42). */
const running = {
  'support.progressReported': eventOf(
    ['link', 'consultant', 'backOffice'],
    { label: 'Voortgang en uren melden', story: 'heeft voortgang en uren gemeld' },
    {
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Geef een maand als jjjj-mm.' }),
      hours: decimalString,
    },
  ),
  'support.evaluated': eventOf(
    ['consultant', 'link'],
    { label: 'Evalueren', story: 'heeft de ondersteuning geëvalueerd' },
    { evaluatedOn: localDate, advice: z.enum(['extend', 'end', 'change']) },
  ),
  'support.stopped': eventOf(
    ['consultant', 'manager'],
    { label: 'Ondersteuning stoppen', story: 'heeft de ondersteuning gestopt' },
    { endedOn: localDate, reason: z.enum(['notNeeded', 'asked', 'providerStopped', 'other']) },
  ),
};

/** C12: what comes in the place of what was decided, after an objection (Awb 7:11(2)). */
const replacing = {
  'support.replaced': eventOf(
    SYSTEM,
    { label: 'Ondersteuning na bezwaar', story: 'heeft na bezwaar andere ondersteuning toegekend' },
    {
      objection: placementNumber,
      decidedOn: localDate,
      form: z.enum(['inKind', 'subsidy', 'internal']),
      hours: decimalString,
      rate: decimalString,
      provider: opaqueId.nullable(),
      fromOn: localDate,
      untilOn: localDate,
      purposeCode: code,
      budgetLine: code.nullable(),
      programme: code.nullable(),
    },
  ),
};

/** What somebody else granted before the file came here (A10): an import brings it in, nothing is sent. */
const takingOver = {
  'support.takenOver': eventOf(
    SYSTEM,
    { label: 'Ondersteuning overnemen', story: 'heeft ondersteuning overgenomen die eerder is toegekend' },
    {
      decidedOn: localDate,
      form: z.enum(['inKind', 'subsidy', 'internal']),
      hours: decimalString,
      rate: decimalString,
      provider: opaqueId.nullable(),
      fromOn: localDate,
      untilOn: localDate,
      purposeCode: code,
      budgetLine: code.nullable(),
      programme: code.nullable(),
    },
  ),
};

const placing = {
  'placement.ended': eventOf(
    SYSTEM,
    { label: 'Plaatsing beëindigd', story: 'heeft gemeld dat de plaatsing eindigt' },
    { endedOn: localDate, reason: code },
  ),
  'file.closed': eventOf(
    SYSTEM,
    { label: 'Dossier sluiten', story: 'heeft het dossier gesloten' },
    { closedOn: localDate },
  ),
};

/** Everything that can happen to a support decision. */
export const supportEvents = { ...applying, ...deciding, ...running, ...replacing, ...takingOver, ...placing };
export type SupportEvent = EventsOf<typeof supportEvents>;

/** What opens it: asked by employer or worker, or proposed ex officio (A10). */
export const supportInput = z.strictObject({
  number: placementNumber,
  kind: code,
  askedBy: z.enum(['employer', 'worker', 'exOfficio']),
  receivedOn: localDate,
  owner: opaqueId,
});
export type SupportInput = z.infer<typeof supportInput>;
