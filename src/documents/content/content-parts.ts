import { dutchDate, dutchEuros, dutchMonth, dutchNumber } from '../../../workflows/law/dutch.js';
import { ruleOn } from '../../../workflows/law/rules.js';
import { facts, heading, list, text, type Block } from '../letter.js';
import type { AmountFacts, LetterFacts, Sent } from '../letter-facts.js';

/** What a builder gets: the facts of one addressee, and when the letter went; undefined as long as it did not. */
export type Given = { readonly facts: LetterFacts; readonly sent: Sent | undefined };

export const on = (day: string | null | undefined): string => (day == null ? 'nog niet bekend' : dutchDate(day));
export const dayOrNothing = (day: string | null | undefined): string | null => (day == null ? null : dutchDate(day));
export const euros = (amount: string): string => dutchEuros(amount);
export const isEmployer = ({ addressee }: LetterFacts): boolean => addressee === 'employer';
/** The letter to the employer says `uw werknemer`, that to the worker `u`. */
export const forBoth = (given: LetterFacts, employer: string, worker: string): string =>
  isEmployer(given) ? employer : worker;

/** `van 1 juli 2026 tot en met 31 december 2026` */
export function period(from: string | null, until: string | null, open = 'zolang het contract duurt'): string {
  if (from === null) return 'vanaf de eerste werkdag';
  return until === null ? `vanaf ${dutchDate(from)}, ${open}` : `van ${dutchDate(from)} tot en met ${dutchDate(until)}`;
}

const HOURS_KINDS = { fixed: '', average: ' (gemiddeld)', declared: ' (elke maand opgegeven)' } as const;

/** Where the work is done: named where that is a hirer (M15) or one of several locations (M13). */
export const whereRows = ({ workplace }: Pick<LetterFacts, 'workplace'>): (readonly [string, string | null])[] => [
  ['Inlener', workplace?.hirer ?? null],
  ['Werkplek', workplace?.place ?? null],
];

/** Whom and which job it is about; the worker's name belongs in the text, never in subject or title. */
export function theJob(given: LetterFacts): Block {
  const { worker, employer, job, caseNumber } = given;
  return facts(
    [
      ['Werknemer', worker.name],
      ['Werkgever', employer.name],
      ...whereRows(given),
      ['Eerste werkdag', on(job.firstDay ?? job.plannedStart)],
      ['Contract', contractWords(job)],
      ['Uren per week', `${dutchNumber(job.hours)} uur${HOURS_KINDS[job.hoursKind]}`],
      ['Volledige werkweek in uw sector', `${dutchNumber(job.sectorFullTimeHours)} uur`],
      ['Zaaknummer', caseNumber],
    ],
    ['Over wie en welk werk', 'Gegevens'],
  );
}

export function contractWords({ contractFrom, contractUntil, permanent }: LetterFacts['job']): string | null {
  if (contractFrom === null) return null;
  if (contractUntil === null) return `vanaf ${dutchDate(contractFrom)}, ${permanent ? 'vast' : 'zonder einddatum'}`;
  return `van ${dutchDate(contractFrom)} tot en met ${dutchDate(contractUntil)}`;
}

/** The month amount and how it was found, step by step, with what of it is a choice of the municipality. */
export function calculation(
  amount: AmountFacts | null,
  decision: { readonly amount: string | null; readonly until: string | null } | null = null,
): readonly Block[] {
  if (amount === null) return [];
  if (amount.note !== null) {
    return [
      heading('Het bedrag'),
      text(`Het bedrag staat nog niet vast: ${amount.note}. U krijgt daar een brief over.`),
    ];
  }
  const decided = decision?.amount ?? null;
  const passesYear = decision !== null && (decision.until ?? '9999') > `${amount.month.slice(0, 4)}-12-31`;
  const choices = [
    ...new Set(amount.steps.filter(isChoice(amount.month)).map(({ rule }) => titleOf(rule, amount.month))),
  ];
  return [
    heading('Zo is het bedrag berekend'),
    text(
      `De berekening geldt voor een hele maand: ${dutchMonth(amount.month)}. Voor een deel van een maand betalen wij een deel.`,
    ),
    list(amount.steps.map(({ text: step }) => step)),
    ...(decided === null || decided === amount.perMonth
      ? []
      : [
          text(
            `Deze berekening komt uit op ${euros(amount.perMonth)}. Wij hebben een ander bedrag besloten: ${euros(decided)} per maand.`,
          ),
        ]),
    ...(passesYear
      ? [text('Elk jaar op 1 januari stellen wij het bedrag opnieuw vast. U krijgt daar een brief over.')]
      : []),
    ...(choices.length === 0
      ? []
      : [text(`De wet laat hierbij een keuze. Dit is een keuze van de gemeente: ${choices.join('; ')}.`)]),
  ];
}

const isChoice =
  (month: string) =>
  ({ rule, provisional }: AmountFacts['steps'][number]): boolean =>
    provisional || ['provisional', 'reading'].includes(ruleOn(rule, `${month}-01`)?.status ?? '');

const titleOf = (rule: string, month: string): string => {
  const title = ruleOn(rule, `${month}-01`)?.title ?? 'deze stap';
  return `${title.charAt(0).toLowerCase()}${title.slice(1)} (regel ${rule})`;
};

/** D4: the last day is fixed when the letter is sent; before it the term is said in words. */
export function objectionTerm(sent: Sent | undefined): string {
  const day = sent?.objectionLastDay;
  return day == null
    ? 'U kunt bezwaar maken binnen zes weken na de dag waarop deze brief is verstuurd. In de verstuurde brief staat de laatste dag.'
    : `${earlier(sent)}U kunt bezwaar maken tot en met ${dutchDate(day)}. Komt uw bezwaarschrift later? Dan kunnen wij het meestal niet meer behandelen.`;
}

const earlier = (sent: Sent | undefined): string =>
  sent?.earlierOn == null
    ? ''
    : `Wij hebben dit besluit eerder verstuurd, op ${dutchDate(sent.earlierOn)}. Die dag telt voor uw bezwaar. `;
