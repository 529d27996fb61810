import { z } from 'zod';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import {
  code,
  decimalString,
  fullWeekHours,
  localDate,
  isReadable,
  opaqueId,
  readable,
  weekHours,
} from '../../workflows/payload.js';
import { otherDecision } from './other-decision.js';
import { otherSupport } from './other-support.js';
import {
  ARRANGEMENTS,
  JOBHUNTER_GROUPS,
  MATCH_SOURCES,
  OTHER_BODY_GROUNDS,
  OTHER_SUBSIDY_KINDS,
  PARTICULAR_KINDS,
  PROGRAMMES,
  REFERENCE_SYSTEMS,
  ROUTE_REASONS,
  WORK_FORMS,
  type ParticularKind,
} from './particular-kinds.js';

const line = (max: number, what: string) =>
  z
    .string({ error: `Geef ${what}.` })
    .trim()
    .min(1, { error: `Geef ${what}.` })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });
const one = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: 'Maak een keuze.' });
/** The first day it holds; left out: the day it is recorded. */
const from = localDate.nullable().default(null);

/** One contract of a sequence that was agreed at once (seeds 37). */
const contract = z
  .strictObject({
    from: localDate,
    until: localDate.nullable().default(null),
    permanent: z.boolean().default(false),
    hours: weekHours,
    sectorFullTimeHours: fullWeekHours,
    /** Gross, in euros a month, without holiday allowance. */
    monthlyWage: decimalString.nullable().default(null),
  })
  .superRefine(
    ({ from: first, until, permanent }, faults) => {
      const say = (message: string) => faults.addIssue({ code: 'custom', path: ['until'], message });
      if (until !== null && until < first) say('Deze dag ligt voor de eerste dag van het contract.');
      if (permanent && until !== null) say('Een vast contract heeft geen einddatum.');
      if (!permanent && until === null) say('Geef de laatste dag, of kies een vast contract.');
    },
    { when: readable('from', 'until', 'permanent') },
  );
export type AgreedContract = z.infer<typeof contract>;

const contracts = z
  .array(contract)
  .min(2, { error: 'Een reeks heeft ten minste twee contracten.' })
  .max(6, { error: 'Een reeks heeft hoogstens zes contracten.' })
  .superRefine(
    (list, faults) => {
      for (const [index, next] of list.entries()) {
        const before = list[index - 1];
        if (before === undefined || ![index, index - 1].every((at) => isReadable(faults.issues, at))) continue;
        const message = before.permanent
          ? 'Na een vast contract komt geen volgend contract.'
          : 'Dit contract begint voor het einde van het vorige.';
        if (before.permanent || (before.until !== null && next.from <= before.until)) {
          faults.addIssue({ code: 'custom', path: [index, 'from'], message });
        }
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );

/** From which day how many hours a week, before the file came here (seeds 17); in order of their days. */
const hourSteps = z
  .array(z.strictObject({ from: localDate, hours: weekHours }))
  .min(1, { error: 'Geef ten minste één keer uren, met de eerste dag.' })
  .max(60, { error: 'Hoogstens zestig wijzigingen van uren.' })
  .superRefine(
    (steps, faults) => {
      // What is wrong with the hours hides nothing of the days.
      const hasDay = (at: number): boolean =>
        !faults.issues.some(({ path = [] }) => path[0] === at && (path.length === 1 || path[1] === 'from'));
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        if (before === undefined || !hasDay(index) || !hasDay(index - 1)) continue;
        if (step.from > before.from) continue;
        const message =
          step.from === before.from ? 'Op deze dag staan al uren.' : 'Deze dag ligt voor die van de vorige uren.';
        faults.addIssue({ code: 'custom', path: [index, 'from'], message });
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );

const buddy = z
  .strictObject({
    kind: z.literal('buddy'),
    from,
    /** No: there is none (any more). */
    named: z.boolean(),
    /** Harrie training (seeds 5). */
    trained: z.boolean().nullable().default(null),
    trainedOn: localDate.nullable().default(null),
    until: localDate.nullable().default(null),
    sealed: z
      .strictObject({ name: line(120, 'de naam van de buddy') })
      .nullable()
      .default(null),
  })
  .superRefine(
    ({ named, sealed, trained, trainedOn, from: first, until }, faults) => {
      const say = (path: string[], message: string) => faults.addIssue({ code: 'custom', path, message });
      if (named && sealed === null) say(['sealed', 'name'], 'Geef de naam van de buddy.');
      if (!named && sealed !== null) say(['named'], 'Er staat een naam: kies dat er een buddy is.');
      if (trainedOn !== null && trained !== true)
        say(['trainedOn'], 'Een dag hoort bij een afgeronde Harrie-training.');
      if (until !== null && first !== null && until < first) say(['until'], 'Deze dag ligt voor de eerste dag.');
    },
    { when: readable('from', 'named', 'sealed', 'trained', 'trainedOn', 'until') },
  );

const decidingBody = z
  .strictObject({
    kind: z.literal('decidingBody'),
    from,
    /** No: our own body decides and pays (again). */
    elsewhere: z.boolean(),
    body: line(80, 'de naam van de organisatie').nullable().default(null),
    ground: one(OTHER_BODY_GROUNDS).nullable().default(null),
  })
  .superRefine(
    ({ elsewhere, body, ground }, faults) => {
      const say = (path: string, message: string) => faults.addIssue({ code: 'custom', path: [path], message });
      if (elsewhere && body === null) say('body', 'Geef de naam van de organisatie die beslist en betaalt.');
      if (elsewhere && ground === null) say('ground', 'Kies waarom een andere organisatie beslist.');
      if (!elsewhere && (body !== null || ground !== null))
        say('elsewhere', 'Er staat een andere organisatie: kies "ja".');
    },
    { when: readable('elsewhere', 'body', 'ground') },
  );

/** `YYYY-MM`. */
const lastMonth = z
  .string({ error: 'Geef een maand.' })
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'Geef een bestaande maand.' });

/** The answer to what is asked at intake (B4); that there is a Wsw employment says something of the person. */
const otherSubsidy = z
  .strictObject({
    kind: z.literal('otherSubsidy'),
    from,
    other: z.boolean(),
    sealed: z
      .strictObject({ which: one(OTHER_SUBSIDY_KINDS) })
      .nullable()
      .default(null),
  })
  .superRefine(
    ({ other, sealed }, faults) => {
      const say = (path: string[], message: string) => faults.addIssue({ code: 'custom', path, message });
      if (other && sealed === null) say(['sealed', 'which'], 'Kies welke andere subsidie er is.');
      if (!other && sealed !== null) say(['other'], 'Er staat een andere subsidie: kies dat die er is.');
    },
    { when: readable('other', 'sealed') },
  );

const placeNumber = z
  .string({ error: 'Kies de vestiging.' })
  .regex(/^[0-9a-f-]{1,36}$/, { error: 'Kies de vestiging.' });

/** What can be recorded of a placement; what says something of a person stands in `sealed`. */
export const particular = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('reason'), from, code: one(ROUTE_REASONS) }),
    z.strictObject({
      kind: z.literal('job'),
      from,
      /** Made of tasks taken out of other jobs (seeds 9). */
      carved: z.boolean().nullable().default(null),
      sector: code.nullable().default(null),
      sealed: z
        .strictObject({ title: line(120, 'de functie') })
        .nullable()
        .default(null),
    }),
    /** Where the work is done: a location of the employer, or of the hirer where somebody is hired out (M13, M15). */
    z.strictObject({
      kind: z.literal('location'),
      from,
      /** Left out: the hirer's, where there is one, else the employer's. */
      employer: opaqueId.nullable().default(null),
      location: placeNumber,
    }),
    /** By which of its locations the formal employer speaks, where somebody is hired out (M13, M15). */
    z.strictObject({
      kind: z.literal('agencyLocation'),
      from,
      /** Left out: the formal employer. */
      employer: opaqueId.nullable().default(null),
      location: placeNumber,
    }),
    z.strictObject({ kind: z.literal('match'), from, source: one(MATCH_SOURCES) }),
    z.strictObject({
      kind: z.literal('references'),
      from,
      sealed: z.strictObject({
        references: z
          .array(z.strictObject({ system: one(REFERENCE_SYSTEMS), reference: line(60, 'het kenmerk') }))
          .max(6),
      }),
    }),
    z.strictObject({ kind: z.literal('arrangement'), from, level: one(ARRANGEMENTS) }),
    z.strictObject({
      kind: z.literal('programme'),
      from,
      programme: one(PROGRAMMES).nullable().default(null),
      budgetLine: code.nullable().default(null),
    }),
    z.strictObject({
      kind: z.literal('socialReturn'),
      from,
      applies: z.boolean(),
      /** The employer's contract with the duty of social return (seeds 18). */
      contract: code.nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('jobhunter'), from, group: one(JOBHUNTER_GROUPS) }),
    z.strictObject({ kind: z.literal('form'), from, form: one(WORK_FORMS) }),
    /** B9: whether the work is part of a work-study track (bbl) from that day on: then its minimum wage counts. */
    z.strictObject({ kind: z.literal('workStudy'), from, bbl: z.boolean({ error: 'Kies ja of nee.' }) }),
    buddy,
    decidingBody,
    otherDecision,
    otherSupport,
    otherSubsidy,
    /** Last month that was paid before the file came here: from the month after it we pay (B16). */
    z.strictObject({ kind: z.literal('takenOver'), from, paidUntil: lastMonth }),
    z.strictObject({ kind: z.literal('contracts'), from, contracts }),
    z.strictObject({ kind: z.literal('earlierHours'), from, steps: hourSteps }),
  ],
  { error: 'Deze soort bijzonderheid kennen we niet.' },
);
export type Particular = z.infer<typeof particular>;

const withdrawn = z.strictObject({ kind: z.enum(PARTICULAR_KINDS), from: localDate });
export type Withdrawn = z.infer<typeof withdrawn>;

/** Several at once: one entry of the journal. */
export const particularsChange = z
  .strictObject({
    items: z.array(particular).max(20).default([]),
    /** Rows that should not have been there: what held before holds again. */
    withdrawn: z.array(withdrawn).max(20).default([]),
  })
  .superRefine(({ items, withdrawn: back }, faults) => {
    if (items.length + back.length === 0) {
      faults.addIssue({ code: 'custom', path: ['items'], message: 'Geef ten minste één bijzonderheid.' });
    }
    const seen = new Set<string>();
    for (const [list, path] of [[items, 'items'] as const, [back, 'withdrawn'] as const]) {
      for (const [index, { kind, from: day }] of list.entries()) {
        const key = `${kind} ${day ?? ''}`;
        if (seen.has(key)) {
          faults.addIssue({ code: 'custom', path: [path, index], message: 'Deze soort staat er op deze dag al.' });
        }
        seen.add(key);
      }
    }
  });
export type ParticularsChange = z.infer<typeof particularsChange>;

/** One row to record; null takes back what stood on that day. */
export type NewParticular = {
  readonly kind: ParticularKind;
  readonly from: LocalDate;
  readonly value: JsonObject | null;
  readonly words?: JsonObject;
};

/** The open and the sealed part of what was sent. @param today for what names no day */
export function newParticular(sent: Particular, today: LocalDate): NewParticular {
  const { kind, from: day, ...rest } = sent;
  const { sealed, ...value } = { sealed: null, ...rest };
  const open = kind === 'references' ? { systems: systemsOf(sent) } : value;
  const plain = JSON.parse(JSON.stringify(open)) as JsonObject;
  return { kind, from: day ?? today, value: plain, ...(sealed === null ? {} : { words: sealed }) };
}

/** Where there are numbers, not which. */
function systemsOf(sent: Particular): readonly string[] {
  if (sent.kind !== 'references') return [];
  return [...new Set(sent.sealed.references.map(({ system }) => system))].toSorted();
}
