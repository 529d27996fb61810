import { z } from 'zod';
import { ADDRESSEES, DOCUMENT_KINDS } from './document-kind.js';

const day = z.string().nullable();
const number = z.string().nullable();

/** A month amount with how it was found (B5–B12), in steps fit for a letter. */
const amount = z.strictObject({
  month: z.string(),
  perMonth: z.string(),
  steps: z.array(z.strictObject({ rule: z.string(), text: z.string(), provisional: z.boolean() })),
  /** The tables do not reach that month, or the law could not compute it: why, in Dutch. */
  note: z.string().nullable(),
});

const report = z.strictObject({
  reportedOn: day,
  visitedOn: day,
  viewsUntil: day,
  basis: z.string(),
  regular: z.boolean(),
  total: z.int().nullable(),
  performedJob: z.string().nullable(),
  referenceJob: z.string().nullable(),
  /** Whom the expert wrote down; letters made before it was kept have that of the employer. */
  contact: z.string().nullable().default(null),
  interviewed: z.string().nullable(),
  /** On the whole: what a regular performance rests on. */
  explanation: z.string().nullable().default(null),
  tasks: z.array(
    z.strictObject({
      name: z.string(),
      share: z.string(),
      pace: z.string(),
      quality: z.string(),
      netWorkingTime: z.string(),
      result: z.string(),
      explanation: z.string().nullable(),
    }),
  ),
  views: z.array(
    z.strictObject({
      party: z.enum(['worker', 'employer']),
      given: z.boolean(),
      how: z.string().nullable(),
      agrees: z.boolean().nullable(),
      points: z.array(z.strictObject({ point: z.string(), answer: z.string().nullable() })),
    }),
  ),
  expert: z.strictObject({ name: z.string(), phone: z.string().nullable(), registration: z.string().nullable() }),
  /** Ordered, planned: what order and invitation tell. */
  orderedOn: day,
  visitOn: day,
  startsAt: z.string().nullable(),
  minutes: z.int().nullable(),
  reportBefore: day,
  reason: z.string(),
  noAccess: z.int(),
});

const personAddress = z.array(z.string());

/**
 * All that a document is made from, of one addressee: what is not for that addressee is not in it (F4). An employer's
 * facts hold no circle, no benefit, no free text about the person; a worker's no bank account; nobody's a BSN.
 */
export const letterFacts = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  addressee: z.enum(ADDRESSEES),
  caseNumber: z.string(),
  madeOn: z.string(),
  simulated: z.boolean(),
  to: z.strictObject({ name: z.string(), lines: personAddress, attention: z.string().nullable() }),
  copies: z.array(z.string()),
  /** M18: it is a copy for who acts for the worker, whose letter it is. */
  copyFor: z.strictObject({ name: z.string(), capacity: z.string() }).nullable().default(null),
  consultant: z.string(),
  worker: z.strictObject({ name: z.string(), birthDate: day }),
  employer: z.strictObject({ name: z.string(), contact: z.string().nullable() }),
  /** Where the work is done, when that is not simply the employer: the hirer (M15), one of several locations (M13). */
  workplace: z.strictObject({ hirer: z.string().nullable(), place: z.string().nullable() }).nullable().default(null),
  municipality: z.string(),
  job: z.strictObject({
    hours: z.string(),
    sectorFullTimeHours: z.string(),
    hoursKind: z.enum(['fixed', 'average', 'declared']),
    /** Since when, where the hours were changed. */
    hoursFrom: day.default(null),
    plannedStart: day,
    firstDay: day,
    contractFrom: day,
    contractUntil: day,
    permanent: z.boolean(),
    route: z.enum(['lumpSum', 'measuredFirst', 'alreadyEmployed']),
  }),
  /** Circle of the Participatiewet: the worker's own letters only (F4). */
  circle: z.string().nullable(),
  targetGroup: z.strictObject({ on: z.string(), granted: z.boolean(), basis: z.string() }).nullable(),
  application: z.strictObject({
    receivedOn: day,
    receivedBy: z.string().nullable(),
    findingOn: day,
    lastDay: day,
    suspendedOn: day,
    missing: z.array(z.string()),
    completeBy: day,
    /** Days to complete it by the choice of the municipality; null where another day was chosen. */
    completeWithin: z.int().nullable().default(null),
  }),
  agreedOn: day,
  lumpSum: z.strictObject({ from: z.string(), lastDay: day }).nullable(),
  grant: z.strictObject({ from: z.string(), until: day, wageValue: z.int() }).nullable(),
  value: z.strictObject({ wageValue: z.int(), determinedOn: z.string(), regular: z.boolean() }).nullable(),
  nextMeasurementOn: day,
  registeredOn: day,
  alreadyRegistered: z.boolean(),
  ending: z.strictObject({ lastDay: z.string(), reason: z.string() }).nullable(),
  handover: z.strictObject({ to: z.string(), ground: z.string(), on: day }).nullable(),
  trial: z.strictObject({ from: z.string(), until: day }).nullable(),
  aftercareUntil: day,
  decision: z
    .strictObject({
      number: z.int(),
      kind: z.string(),
      ground: z.string(),
      reason: z.string(),
      from: day,
      until: day,
      untilAow: z.boolean(),
      wageValue: z.int().nullable(),
      /** Decided otherwise than the rule gives (M48), or an advance, a claim or a penalty. */
      amount: number,
      decidedOn: day,
      replaces: z.int().nullable(),
      nextMeasurementOn: day,
      nextMeasurementReason: z.string().nullable(),
      /** The decider's own words: the worker's letter only, for they may say what an employer may not know (F4). */
      explanation: z.string().nullable(),
      /** The same for the employer, nothing of benefit, ability or home in it (F1). */
      employerExplanation: z.string().nullable().default(null),
      /** B15: why less, or nothing, comes only after a reasonable term. */
      reasonableTerm: z.string().nullable().default(null),
    })
    .nullable(),
  /** The wage that lies below the minimum on a day, and the least that it must be (M8); the payment stands still for it. */
  wage: z
    .strictObject({
      on: z.string(),
      paid: z.string(),
      minimum: z.string(),
      hours: z.string(),
      kind: z.enum(['adult', 'youth', 'bbl']),
    })
    .nullable()
    .default(null),
  amount: amount.nullable(),
  /** Amounts of before and after, for a re-set. */
  amountBefore: amount.nullable(),
  forecast: z
    .strictObject({
      firstMeasuredDay: z.string(),
      lastLumpSumDay: day.default(null),
      rows: z.array(z.strictObject({ wageValue: z.int(), amount: z.string(), provisional: z.boolean() })),
    })
    .nullable(),
  report: report.nullable(),
  support: z
    .strictObject({
      kind: z.string(),
      receivedOn: z.string(),
      decidedOn: day,
      form: z.string().nullable(),
      hours: number,
      rate: number,
      from: day,
      until: day,
      provider: z.string().nullable(),
      /** Why it was refused, or stopped before its end. */
      ground: z.string().nullable().default(null),
      endedOn: day.default(null),
      /** In the words of who prepared or stopped it, for each apart (F4). */
      explanation: z.string().nullable().default(null),
      employerExplanation: z.string().nullable().default(null),
    })
    .nullable(),
  supports: z.array(z.strictObject({ kind: z.string(), from: day, until: day })),
  objection: z
    .strictObject({
      by: z.enum(['worker', 'employer']),
      decisionKind: z.string(),
      against: z.string().default('decision'),
      /** When the letter that is objected against went to who objects. */
      sentOn: day.default(null),
      receivedOn: z.string(),
      decideBy: day,
      inTime: z.boolean(),
      committee: z.boolean().nullable(),
      hearingOn: day,
      heldOn: day,
      outcome: z.string().nullable(),
      wageValue: z.int().nullable(),
      effectFrom: day,
      /** The support that comes in the place of what was decided. */
      support: z
        .strictObject({
          kind: z.string().nullable(),
          form: z.string(),
          hours: z.string(),
          rate: z.string(),
          from: z.string(),
          until: z.string(),
        })
        .nullable()
        .default(null),
      decidedOn: day,
      appealUntil: day,
      /** Report of the hearing, or the reasons of the decision, as the legal officer wrote them. */
      explanation: z.string().nullable(),
    })
    .nullable(),
  /** What the workflow said with its wish for this letter: dates and codes. */
  asked: z.record(z.string(), z.unknown()),
  year: z
    .strictObject({
      year: z.int(),
      rows: z.array(
        z.strictObject({
          name: z.string(),
          caseNumber: z.string(),
          entitled: z.string(),
          booked: z.string(),
          open: z.string(),
        }),
      ),
      entitled: z.string(),
      stillToPay: z.string(),
      stillToReceive: z.string(),
      /** Went to the bank in the year, whichever month it concerned. */
      paidInYear: z.string(),
      claimed: z.string(),
      provisional: z.boolean(),
    })
    .nullable(),
  body: z.strictObject({ name: z.string(), kind: z.enum(['college', 'dagelijksBestuur']) }),
  /** Texts of the deciding body as they held on the day of making, placeholders still in them. */
  texts: z.record(z.string(), z.string()),
  /** When the consultant calls or comes: by the choices of the municipality, or as the worker wished (step 7). */
  contact: z
    .strictObject({ weeks: z.array(z.int()), everyMonths: z.int(), wish: z.string().nullable() })
    .nullable()
    .default(null),
  /** M45: the worker died; the letter is to the next of kin. */
  toNextOfKin: z.boolean().default(false),
});
export type LetterFacts = z.infer<typeof letterFacts>;
export type ReportFacts = z.infer<typeof report>;
export type AmountFacts = z.infer<typeof amount>;

/** When and until when, known once the letter is sent (D4). */
export type Sent = {
  readonly sentOn: string;
  readonly objectionLastDay: string | null;
  /** It went before, by hand or in an earlier version: that day counts for the term. */
  readonly earlierOn: string | null;
};
export type Signatory = { readonly name: string; readonly role: string };
