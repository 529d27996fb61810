import { z } from 'zod';
import { decimalString, formed, localDate, month, readable } from '../../workflows/payload.js';

/** What somebody answers by link, as it is parsed at the edge. No BSN, no benefit and no health is asked (F1, F3). */

const words = (max: number) =>
  z
    .string({ error: 'Geef een tekst.' })
    .trim()
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });
const optionalWords = words(2000)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

export const firstDayAnswer = z.strictObject({ firstDay: localDate });

const paidHours = decimalString.refine((hours) => Number(hours) <= 300, {
  when: formed,
  error: 'Geef de uren van de hele maand: hoogstens 300.',
});
export const hoursAnswer = z.strictObject({ hours: paidHours });

export const CONDITIONS = ['adapted', 'guidance', 'accepted', 'management'] as const;
export type Condition = (typeof CONDITIONS)[number];
/** What the employer is asked of the workplace (step 7): not of the person. */
export const CONDITION_QUESTIONS: Readonly<Record<Condition, string>> = {
  adapted: 'Past het werk bij wat de werknemer kan?',
  guidance: 'Begeleidt iemand de werknemer op de werkplek?',
  accepted: 'Hoort de werknemer erbij op het werk?',
  management: 'Staat de leiding achter deze plaatsing?',
};
/** How the fault of an answer that was not given begins. */
export const ANSWER = 'Kies een antwoord op de vraag: ';
const answerTo = (question: string) => ({ error: `${ANSWER}${question}` });
const conditionAnswer = (question: string) => z.enum(['yes', 'notYet', 'help'], answerTo(question));
export const conditionsAnswer = z.strictObject({
  adapted: conditionAnswer(CONDITION_QUESTIONS.adapted),
  guidance: conditionAnswer(CONDITION_QUESTIONS.guidance),
  accepted: conditionAnswer(CONDITION_QUESTIONS.accepted),
  management: conditionAnswer(CONDITION_QUESTIONS.management),
  explanation: optionalWords,
});
export type ConditionsAnswer = z.infer<typeof conditionsAnswer>;

/** Of what the worker answers only the kind of help wanted is kept: nothing says how somebody is doing. */
export const HELP_KINDS = ['tasks', 'training', 'guidance', 'debts', 'practical', 'call'] as const;
const none = z.literal('none');
/** The three questions to the worker (step 7). */
export const WORKER_QUESTIONS = {
  pleasure: 'Gaat u met plezier naar uw werk?',
  help: 'Krijgt u de hulp die u nodig hebt?',
  wish: 'Wilt u dat wij iets doen?',
} as const;
export const questionsAnswer = z.strictObject({
  pleasure: z.union([none, z.enum(['tasks', 'training'])], answerTo(WORKER_QUESTIONS.pleasure)),
  help: z.union([none, z.literal('guidance')], answerTo(WORKER_QUESTIONS.help)),
  wish: z.union([none, z.enum(['debts', 'practical', 'call'])], answerTo(WORKER_QUESTIONS.wish)),
});
export type QuestionsAnswer = z.infer<typeof questionsAnswer>;

export const MOST_POINTS = 5;
export const viewAnswer = z
  .strictObject({
    agrees: z.boolean({ error: 'Kies of u het ermee eens bent.' }),
    points: z.array(words(4000).min(1)).max(MOST_POINTS).default([]),
  })
  .refine(({ agrees, points }) => agrees || points.length > 0, {
    path: ['points'],
    when: readable('agrees', 'points'),
    error: 'Schrijf op wat er volgens u niet klopt. Eén punt is genoeg.',
  });
export type ViewAnswer = z.infer<typeof viewAnswer>;

export const supportHours = z.strictObject({ month, hours: paidHours });
export const supportEvaluation = z.strictObject({
  advice: z.enum(['extend', 'end', 'change'], { error: 'Kies een advies.' }),
  explanation: words(4000).min(1, { error: 'Schrijf kort op hoe het ging.' }),
});
export const supportPlan = z.strictObject({
  plan: words(8000).min(1, { error: 'Schrijf het plan op.' }),
});

/** D4: which letter, and what somebody disagrees with. */
export const objectionAnswer = z.strictObject({
  letter: words(80).min(1, { error: 'Kies de brief waartegen u bezwaar maakt.' }),
  explanation: words(8000).min(1, { error: 'Schrijf op waarom u het niet eens bent met het besluit.' }),
  lateReason: optionalWords,
});
/** Awb 6:21: which objection of one's own; a tick keeps somebody from doing it by mistake. */
export const withdrawalAnswer = z.strictObject({
  objection: z.coerce.number({ error: 'Kies welk bezwaar u intrekt.' }).int().positive(),
  sure: z.literal('ja', { error: 'Zet een vinkje als u zeker weet dat u uw bezwaar intrekt.' }),
});
export type ObjectionAnswer = z.infer<typeof objectionAnswer>;

export const MOST_DAYS = 4;
export const DAY_PARTS = ['day', 'morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
/** Whether somebody can be there, and when else: nothing moves by itself. */
export const visitAnswer = z
  .strictObject({
    answer: z.enum(['confirmed', 'cannot'], { error: 'Kies of u erbij kunt zijn.' }),
    days: z
      .array(z.strictObject({ on: localDate, part: z.enum(DAY_PARTS) }))
      .max(MOST_DAYS)
      .default([]),
    explanation: optionalWords,
  })
  .refine(({ answer, days, explanation }) => answer === 'confirmed' || days.length > 0 || explanation !== null, {
    path: ['days'],
    when: readable('answer', 'days', 'explanation'),
    error: 'Noem een dag waarop u wel kunt, of schrijf op wanneer u weer kunt.',
  });
export type VisitAnswer = z.infer<typeof visitAnswer>;
