import { nothingBehind, placementsBehind } from '../../behind.js';
import { dateOf, spanOf } from '../../calendar.js';
import { NEVER, type OutcomeColumns } from '../../columns.js';
import { count, hundredths, text } from '../../figure-columns.js';
import {
  dateCell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../../figure-table.js';
import { FIGURE_WORDS, sequenceWord } from '../particular-words.js';
import { jobsOf } from '../persons-and-jobs.js';
import { countGroups } from './group-counts.js';
import {
  askedSpan,
  JOBS_WORDS,
  listKey,
  listOf,
  nothingWords,
  recordedBehind,
  recordedLists,
  recordedTable,
  WHERE,
  type Recorded,
} from './group-table.js';
import { groupsByCode } from './groups.js';
import { KEPT_WORDS, keptGroups, keptTable } from './kept-groups.js';
import { SEQUENCE_ENDS, sequenceEnd, sequencesBy, type Sequence, type SequenceEnd } from './sequences.js';

const HAD = 'Hoeveel contracten iemand had, en hoe het verder ging';
const AGREED = 'Vooraf afgesproken reeks contracten, en hoe het verder ging';
const END_WORDS: Readonly<Record<SequenceEnd, string>> = {
  permanent: 'Loopt, vast contract',
  temporary: 'Loopt, tijdelijk contract',
  onward: 'Verder in ander werk',
  otherwise: 'Anders geëindigd',
};
/** One to six contracts of a sequence; more count together. */
const MOST_HAD = 5;
const MOST_AGREED = 7;

/** Seeds 36, 37: contracts one after the other, what was agreed at once, and buddies. */
export const contractsFigure: FigureDefinition = {
  key: 'contracten',
  numbers: 'E1, G3',
  title: 'Contracten en buddy’s',
  definition: [
    'Contracten: plaatsingen die in het gekozen jaar of de vier jaren ervoor begonnen, langs welke route ook, naar het aantal contracten na elkaar dat is vastgelegd. Verder in ander werk: ander werk dat binnen 31 dagen volgde, of gestopt voor ander werk dat we niet volgen. Anders geëindigd is al het andere, ook wie de AOW-leeftijd bereikte of naar een andere gemeente ging.',
    'Een vooraf afgesproken reeks: bij de start zijn meer contracten tegelijk afgesproken. De reeks is doorlopen als er zo veel contracten zijn vastgelegd als afgesproken. Bij contracten zijn de banen die van de eerste werkdag.',
    'Buddy: of er ooit een collega als buddy is genoemd. Loopt een plaatsing op de laatste dag van het jaar of vandaag, dan telt die bij "loopt".',
    KEPT_WORDS,
    JOBS_WORDS,
    WHERE,
  ],
  answer: (question) => {
    const { selection, year, today } = question;
    const asked = askedSpan(question);
    const span = fiveYears(question);
    const buddy = buddyOf(question);
    const [byBuddy] = countGroups(selection, [buddy.by], asked).by;
    const [kept] = keptGroups(selection, [buddy.by], { from: span.from, until: span.day, today });
    if (!byBuddy || !kept) return { tables: [] };
    const had = sequencesBy(selection, span, MOST_HAD + 1, contractsHad).slice(1);
    const agreed = sequencesBy(selection, span, MOST_AGREED, contractsAgreed);
    const of = { year, day: asked.day };
    return {
      tables: [
        hadTable(had, span.day),
        agreedTable(agreed, span.day),
        recordedTable(buddy, byBuddy, of),
        keptTable(buddy, kept, 'Behoud na zes maanden, met en zonder buddy'),
      ],
      lists: [
        ...had.flatMap((sequence, at) => endLists('had', `${at + 1}`, hadWord(at + 1), HAD, sequence)),
        ...agreed
          .flatMap((sequence, number) => endLists('reeks', `${number}`, sequenceWord(number), AGREED, sequence))
          .filter(() => agreed.some(({ placements }, number) => number > 0 && placements > 0)),
        ...recordedLists(buddy, byBuddy, of),
      ],
    };
  },
  behind: (question, list) => {
    const [key, number = '', end = ''] = list.split('_');
    const numberOf = key === 'had' ? contractsHad : key === 'reeks' ? contractsAgreed : undefined;
    if (numberOf === undefined) return recordedBehind(question, [buddyOf(question)], list);
    if (!SEQUENCE_ENDS.some((one) => one === end)) return nothingBehind;
    const { from, day } = fiveYears(question);
    const last = key === 'had' ? MOST_HAD : MOST_AGREED - 1;
    const endOf = sequenceEnd(question.selection, day);
    return placementsBehind(question.selection, (columns, index) => {
      const start = columns.start[index] ?? NEVER;
      if (start < from || start > day) return false;
      return Math.min(numberOf(columns, index), last) === Number(number) && endOf(columns, index) === end;
    });
  },
};

const contractsHad = ({ contracts }: OutcomeColumns, index: number): number => contracts[index] ?? 0;
const contractsAgreed = (columns: OutcomeColumns, index: number): number => columns.contractsAgreed[index] ?? 0;
const fiveYears = (question: FigureQuestion) => ({
  from: spanOf(String(question.year - 4)).from,
  day: askedSpan(question).day,
});

const buddyOf = ({ selection }: FigureQuestion): Recorded => ({
  key: 'buddy',
  caption: 'Plaatsingen met een buddy',
  head: 'Buddy genoemd',
  what: 'of er een buddy is',
  by: groupsByCode(selection, 'buddy', FIGURE_WORDS.buddy),
});

const hadWord = (number: number): string => {
  if (number === MOST_HAD) return `${number} of meer contracten`;
  return number === 1 ? '1 contract' : `${number} contracten`;
};

const endHeads = SEQUENCE_ENDS.map((end) => count(END_WORDS[end]));
const endCells = ({ ends }: Sequence) => SEQUENCE_ENDS.map((end) => ends[end]);
const endLists = (
  key: string,
  number: string,
  row: string,
  caption: string,
  { ends }: Sequence,
): readonly FigureList[] =>
  SEQUENCE_ENDS.flatMap((end) =>
    listOf(listKey(key, number, end), caption, { row, column: END_WORDS[end], count: ends[end] }),
  );

function hadTable(had: readonly Sequence[], day: number): FigureTable {
  const several = had.slice(1).reduce((sum, { placements }) => sum + placements, 0);
  const all = had.reduce((sum, { placements }) => sum + placements, 0);
  const permanent = had.reduce((sum, { ends }) => sum + ends.permanent, 0);
  return {
    caption: HAD,
    header: [text('Contracten'), count('Plaatsingen'), count('Mensen'), ...endHeads, hundredths('Banen')],
    rows:
      all === 0
        ? []
        : had.map((one, at) => [hadWord(at + 1), one.placements, one.persons, ...endCells(one), jobsOf(one.hours)]),
    sentence:
      all === 0
        ? 'Er begon in deze jaren geen plaatsing met een contract.'
        : `Van de ${all} plaatsingen die sinds vijf jaar begonnen, hadden er ${several} meer dan één contract; op ${dateCell(dateOf(day))} lopen er ${permanent} met een vast contract.`,
    chart: { kind: 'stacked', columns: [3, 4, 5, 6], unit: 'plaatsingen' },
  };
}

function agreedTable(agreed: readonly Sequence[], day: number): FigureTable {
  const rows = agreed.flatMap((one, number) => (one.placements > 0 ? [{ one, number }] : []));
  const sequences = rows.filter(({ number }) => number > 0);
  const all = sequences.reduce((sum, { one }) => sum + one.placements, 0);
  const finished = sequences.reduce((sum, { one }) => sum + one.finished, 0);
  return {
    caption: AGREED,
    header: [
      text('Vooraf afgesproken'),
      count('Plaatsingen'),
      count('Mensen'),
      count('Reeks doorlopen'),
      ...endHeads,
      hundredths('Banen'),
    ],
    rows:
      all === 0
        ? []
        : rows.map(({ one, number }) => [
            sequenceWord(number),
            one.placements,
            one.persons,
            number === 0 ? null : one.finished,
            ...endCells(one),
            jobsOf(one.hours),
          ]),
    sentence:
      all === 0
        ? nothingWords('een vooraf afgesproken reeks contracten')
        : `Bij ${all} plaatsingen is vooraf een reeks contracten afgesproken; ${finished} daarvan hebben die op ${dateCell(dateOf(day))} doorlopen.`,
    chart: { kind: 'stacked', columns: [4, 5, 6, 7], unit: 'plaatsingen' },
  };
}
