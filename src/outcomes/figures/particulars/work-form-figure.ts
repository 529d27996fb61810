import { nothingBehind, placementsBehind } from '../../behind.js';
import { dateOf } from '../../calendar.js';
import { count, hundredths, percent, text } from '../../figure-columns.js';
import { dateCell, shareOf, type FigureDefinition, type FigureQuestion, type FigureTable } from '../../figure-table.js';
import { isRegistered } from '../../registers.js';
import { narrowed, runsOn } from '../../selection.js';
import { FIGURE_WORDS } from '../particular-words.js';
import { jobsOf } from '../persons-and-jobs.js';
import { countGroups, type GroupCounts } from './group-counts.js';
import {
  askedSpan,
  isAnyFilled,
  JOBS_WORDS,
  listKey,
  listOf,
  nothingWords,
  recordedBehind,
  recordedLists,
  recordedTable,
  STARTED_AND_RUNNING,
  WHERE,
  type Recorded,
} from './group-table.js';
import { groupsByCode, type Groups } from './groups.js';

const FORMS = 'Vorm van het werk naar markt en overheid';
const SPLIT = 'Soort baan, naast de gedrukte verdeling';
const MARKETS = [
  ['market', 'markt'],
  ['government', 'overheid'],
] as const;
/** Concept actieplan 2019–2020 of Gooi en Vechtstreek: of 447 extra jobs at the end of 2018, in percent (seeds 25). */
const PRINTED: Readonly<Record<string, number>> = { regular: 81, lent: 13, government: 6 };

/** Seeds 9, 18, 25: form and sector as two things, the split of the paper, carved jobs and social return. */
export const workFormFigure: FigureDefinition = {
  key: 'werkvorm',
  numbers: 'E1',
  title: 'Soort werk',
  definition: [
    STARTED_AND_RUNNING,
    'Vorm en sector zijn twee dingen: de vorm is die van de eerste werkdag; markt of overheid is die van de werkplek, bij inleen dus van de inlener.',
    'Soort baan volgt uit beide: is de vorm niet ingevuld, dan telt een plaatsing met een inlener als gedetacheerd. De verdeling is over de banen van mensen die op die dag in het doelgroepregister staan. Ernaast staat de verdeling die het Concept actieplan 2019-2020 van Gooi en Vechtstreek drukt, over 447 extra banen eind 2018; dat stuk telt vorm en sector in één rij, en banen vanaf 25,5 uur als één.',
    'Taken apart gezet (jobcarving): de functie is gemaakt van taken uit andere functies. Social return per contract: alleen plaatsingen waarvoor social return geldt.',
    JOBS_WORDS,
    WHERE,
  ],
  answer: (question) => {
    const { selection, year } = question;
    const asked = askedSpan(question);
    const { form, carved, socialReturn, contract, split } = kindsOf(question);
    const [byCarved, bySocialReturn, byContract] = countGroups(
      selection,
      [carved.by, socialReturn.by, contract.by],
      asked,
    ).by;
    const forms = MARKETS.map(
      ([market]) => countGroups(narrowed(selection, { market: [market] }), [form.by], asked).by[0],
    );
    const registered = countGroups(selection, [split.by], asked, (columns, index) =>
      isRegistered(columns, index, asked.day),
    );
    const [inMarket, inGovernment] = forms;
    const [bySplit] = registered.by;
    if (!byCarved || !bySocialReturn || !byContract || !inMarket || !inGovernment || !bySplit) return { tables: [] };
    const of = { year, day: asked.day };
    return {
      tables: [
        formTable(form, [inMarket, inGovernment], asked.day),
        splitTable(split, bySplit, asked.day),
        recordedTable(carved, byCarved, of),
        recordedTable(socialReturn, bySocialReturn, of),
        recordedTable(contract, byContract, of),
      ],
      lists: [
        ...form.by.groups.flatMap(({ code, word: row }, group) =>
          MARKETS.flatMap(([market, where], which) =>
            listOf(listKey('vorm', code, market), FORMS, {
              row,
              column: `Plaatsingen, ${where}`,
              count: forms[which]?.running[group] ?? 0,
            }),
          ),
        ),
        ...split.by.groups.flatMap(({ code, word: row }, group) =>
          listOf(listKey('soort', code), SPLIT, { row, column: 'Plaatsingen', count: bySplit.running[group] ?? 0 }),
        ),
        ...recordedLists(carved, byCarved, of),
        ...recordedLists(socialReturn, bySocialReturn, of),
        ...recordedLists(contract, byContract, of),
      ],
    };
  },
  behind: (question, list) => {
    const { selection } = question;
    const { form, carved, socialReturn, contract, split } = kindsOf(question);
    const [key, code, market = ''] = list.split('_');
    const { day } = askedSpan(question);
    if (key !== 'vorm' && key !== 'soort') return recordedBehind(question, [carved, socialReturn, contract], list);
    const { by } = key === 'vorm' ? form : split;
    const group = by.groups.findIndex((one) => one.code === code);
    if (group < 0) return nothingBehind;
    const over = key === 'vorm' ? narrowed(selection, { market: [market] }) : selection;
    return placementsBehind(
      over,
      (columns, index) =>
        runsOn(columns, index, day) &&
        by.of(columns, index) === group &&
        (key === 'vorm' || isRegistered(columns, index, day)),
    );
  },
};

/** Only where social return applies: elsewhere no contract is missing. */
function contractsOf({ selection }: FigureQuestion): Groups {
  const { groups, of } = groupsByCode(selection, 'socialReturnContract');
  const yes = selection.codes.socialReturn.find('yes');
  return { groups, of: (columns, index) => (columns.code.socialReturn[index] === yes ? of(columns, index) : -1) };
}

function kindsOf(question: FigureQuestion) {
  const { selection } = question;
  const recorded = (key: string, caption: string, head: string, what: string, by: Recorded['by']): Recorded => ({
    key,
    caption,
    head,
    what,
    by,
  });
  const split = groupsByCode(selection, 'split', FIGURE_WORDS.split);
  return {
    form: recorded('vorm', FORMS, 'Vorm', 'de vorm van het werk', groupsByCode(selection, 'form', FIGURE_WORDS.form)),
    carved: recorded(
      'carving',
      'Plaatsingen met taken die apart zijn gezet',
      'Taken apart gezet',
      'of taken apart zijn gezet',
      groupsByCode(selection, 'carved', FIGURE_WORDS.carved),
    ),
    socialReturn: recorded(
      'sroi',
      'Plaatsingen met social return',
      'Social return',
      'of social return geldt',
      groupsByCode(selection, 'socialReturn', FIGURE_WORDS.socialReturn),
    ),
    contract: {
      ...recorded(
        'sroicontract',
        'Social return per contract',
        'Kenmerk van het contract',
        'het kenmerk van een contract met social return',
        contractsOf(question),
      ),
      among: 'met social return',
    },
    // It follows from what is always known: nothing of it is not filled in.
    split: recorded('soort', SPLIT, 'Soort baan', 'de soort baan', { ...split, groups: split.groups.slice(0, 3) }),
  };
}

function formTable({ by, what }: Recorded, counts: readonly [GroupCounts, GroupCounts], day: number): FigureTable {
  const each = <T>(of: (one: GroupCounts) => T): readonly [T, T] => [of(counts[0]), of(counts[1])];
  const isFilled = counts.some((one) => isAnyFilled(by, one));
  const all = counts.reduce((sum, { running }) => sum + running.reduce((a, b) => a + b, 0), 0);
  const none = counts.reduce((sum, { running }) => sum + (running.at(-1) ?? 0), 0);
  return {
    caption: FORMS,
    header: [
      text('Vorm'),
      ...MARKETS.map(([, where]) => count(`Plaatsingen, ${where}`)),
      ...MARKETS.map(([, where]) => count(`Mensen, ${where}`)),
      ...MARKETS.map(([, where]) => hundredths(`Banen, ${where}`)),
    ],
    rows: isFilled
      ? by.groups.map(({ word }, group) => [
          word,
          ...each(({ running }) => running[group] ?? 0),
          ...each(({ persons }) => persons[group] ?? 0),
          ...each(({ hours }) => jobsOf(hours[group] ?? 0)),
        ])
      : [],
    sentence: isFilled
      ? `Van de ${all} plaatsingen die op ${dateCell(dateOf(day))} lopen, is van ${all - none} de vorm van het werk ingevuld.`
      : nothingWords(what),
    chart: { kind: 'stacked', columns: [1, 2], unit: 'plaatsingen' },
  };
}

function splitTable({ by }: Recorded, { running, persons, hours }: GroupCounts, day: number): FigureTable {
  const all = by.groups.reduce((sum, _group, group) => sum + (hours[group] ?? 0), 0);
  const shares = by.groups.map((_group, group) => shareOf(hours[group] ?? 0, all));
  const told = by.groups.map(({ word }, group) => `${dutchShare(shares[group])} ${word.toLowerCase()}`);
  return {
    caption: SPLIT,
    header: [
      text('Soort baan'),
      count('Plaatsingen'),
      count('Mensen'),
      hundredths('Banen'),
      percent('Deel van de banen (%)'),
      percent('Gedrukt, eind 2018 (%)'),
    ],
    rows:
      all === 0
        ? []
        : by.groups.map(({ code, word }, group) => [
            word,
            running[group] ?? 0,
            persons[group] ?? 0,
            jobsOf(hours[group] ?? 0),
            shares[group] ?? null,
            PRINTED[code] ?? null,
          ]),
    sentence:
      all === 0
        ? `Op ${dateCell(dateOf(day))} werkt er niemand die in het doelgroepregister staat.`
        : `Van de banen van mensen uit het register is op ${dateCell(dateOf(day))} ${told.join(', ')}. Gedrukt staat 81, 13 en 6 procent.`,
    chart: { kind: 'bars', columns: [4, 5], unit: 'procent' },
  };
}

const dutchShare = (share: number | null | undefined): string => `${String(share ?? 0).replace('.', ',')}%`;
