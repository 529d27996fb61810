import { nothingBehind, placementsBehind } from '../behind.js';
import { firstQuarter, lastQuarters, spanOf } from '../calendar.js';
import { NONE } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import {
  counted,
  shareOf,
  type Cell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { NOBODY, WORK_COLUMNS, workCells, type Work } from './persons-and-jobs.js';
import { runsOn, type Selection } from '../selection.js';
import { contactShares, lateContacts, type ContactShare } from './contact-plan.js';
import {
  groupBehind,
  hasAnySupport,
  hasSupport,
  hasTrainedBuddy,
  keptBy,
  supportOn,
  type HadOn,
} from './support-groups.js';
import { SUPPORT_WORDS } from './support-words.js';

const WITHOUT = 'zonder';
const WITH = 'met-';
const SUPPORTED = 'ondersteund';
const ANY = 'Een of meer soorten';
const NOW = 'Ondersteuning bij plaatsingen die nu lopen';
const GROUPS = 'Na zes maanden nog in dezelfde baan (geen bewijs van oorzaak)';

export const supportFigure: FigureDefinition = {
  key: 'ondersteuning',
  numbers: 'G5, G14',
  title: 'Ondersteuning',
  definition: [
    'Van alle plaatsingen die vandaag lopen: hoeveel een toegekende ondersteuning hebben. Een plaatsing met twee soorten telt bij elke soort, en één keer in het totaal.',
    'Met en zonder: naar wat er op dag 30 was, van wie op dag 30 werkte, bij plaatsingen van de Praktijkroute uit de laatste vijf jaar; welk deel na zes maanden nog in dezelfde baan werkt. Dit is geen bewijs van oorzaak.',
    'Collega met Harrie-training: er is een Harrie-training toegekend, of er is een buddy genoemd die de training heeft gevolgd.',
    'Past bij een interesse: de branche van het werk hoort bij een van de sectoren die op dag 30 als interesse van de werknemer waren vastgelegd. Wie geen interesse of branche heeft, telt daar niet mee.',
    'Mensen tellen één keer. Banen: de uren per week van het contract, van vandaag of van dag 30, gedeeld door 25,5.',
    'Contact op tijd: contacten die hooguit zeven dagen voor of na de geplande dag waren, gedeeld door de geplande. Gepland zijn de weken van het contactschema en daarna steeds een vast aantal maanden na het laatste contact. Koos de werknemer zelf hoe vaak, dan geldt dat vanaf die dag; een wekelijks contact is op tijd tot drie dagen voor of na de dag. Een herroepen contact telt niet.',
    'Dossiers achter niet op tijd: plaatsingen met in dat kwartaal minstens één gepland contact dat er niet of niet op tijd was.',
  ],
  answer: (question) => {
    const { selection, today } = question;
    const now = supportOn(selection, today);
    const kept = groupsKept(question);
    const kinds = kindsIn(selection);
    const contacts = contactsOf(question);
    return {
      tables: [
        {
          caption: NOW,
          header: [text('Soort'), count('Plaatsingen'), percent('Van alle lopende (%)'), ...WORK_COLUMNS],
          rows: [
            ...kinds.map(({ kind, code }) =>
              rowOf(SUPPORT_WORDS[kind] ?? kind, now.kinds[code] ?? NOBODY, now.running),
            ),
            rowOf(ANY, now.supported, now.running),
          ],
          sentence: `Van de ${counted(now.running.placements, 'plaatsing die loopt, heeft', 'plaatsingen die lopen, hebben')} er ${now.supported.placements} een toegekende ondersteuning.`,
          chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
        },
        groupsTable(question, kept),
        contactsTable(contacts),
      ],
      lists: [
        {
          key: WITHOUT,
          label: 'Lopend zonder ondersteuning',
          count: now.running.placements - now.supported.placements,
        },
        {
          key: SUPPORTED,
          label: 'Lopend met ondersteuning',
          count: now.supported.placements,
          cell: { caption: NOW, row: ANY, column: 'Plaatsingen' },
        },
        ...kinds.map(({ kind, code }) => ({
          key: `${WITH}${kind}`,
          label: `Lopend met ${(SUPPORT_WORDS[kind] ?? kind).toLowerCase()}`,
          count: now.kinds[code]?.placements ?? 0,
          cell: { caption: NOW, row: SUPPORT_WORDS[kind] ?? kind, column: 'Plaatsingen' },
        })),
        ...groupLists(question, kept),
        ...contactLists(contacts),
      ],
    };
  },
  behind: (question, list) => {
    const { selection, today, year, policies } = question;
    if (list === WITHOUT || list === SUPPORTED) {
      return placementsBehind(
        selection,
        (columns, index) =>
          runsOn(columns, index, today) && hasAnySupport(columns, index, today) === (list === SUPPORTED),
      );
    }
    const kind = list.startsWith(WITH) ? selection.codes.supportKind.find(list.slice(WITH.length)) : -1;
    if (kind >= 0) {
      return placementsBehind(
        selection,
        (columns, index) => runsOn(columns, index, today) && hasSupport(columns, index, kind, today),
      );
    }
    const periods = lastQuarters(today, year);
    const quarter = periods.findIndex((period) => list === lateKey(period));
    if (quarter >= 0) {
      const contacts = { first: firstQuarter(today, year), count: periods.length, today, policies, quarter };
      return lateContacts(selection, contacts);
    }
    const asked = groupsAsked(question).find(({ key }) => key === list);
    return asked === undefined ? nothingBehind : groupBehind(selection, spanAsked(question), asked.had, asked);
  },
};

/** In one order, whatever was read first: what is kept of a day is the same in every process. */
function kindsIn({ codes }: Selection): readonly { readonly kind: string; readonly code: number }[] {
  const known = Object.keys(SUPPORT_WORDS);
  const place = (kind: string): number => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return codes.supportKind.names
    .map((kind, code) => ({ kind, code }))
    .toSorted((a, b) => place(a.kind) - place(b.kind) || (a.kind < b.kind ? -1 : 1));
}

const rowOf = (word: string, { placements, ...work }: Work, running: Work): readonly Cell[] => [
  word,
  placements,
  shareOf(placements, running.placements),
  ...workCells(work),
];

const spanAsked = ({ year, today }: FigureQuestion) => ({
  from: spanOf(String(year - 4)).from,
  until: spanOf(String(year)).until,
  today,
});

/** What is compared in G5: the key of its lists, its word, and whether a placement had it. */
function comparedIn(selection: Selection): readonly (readonly [key: string, word: string, had: HadOn])[] {
  const kind = (name: string): HadOn => {
    const number = selection.codes.supportKind.find(name);
    return (columns, index, day) => hasSupport(columns, index, number, day);
  };
  return [
    ['jobcoach', 'jobcoach', kind('jobcoach')],
    ['harrie', 'collega met Harrie-training', either(kind('harrie'), hasTrainedBuddy)],
    ['interesse', 'werk dat past bij een interesse', matched(selection)],
  ];
}

/** Each group with its two lists: everybody in it, and who was kept. */
function groupsAsked({ selection }: FigureQuestion) {
  return comparedIn(selection).flatMap(([of, word, had], which) =>
    [true, false].flatMap((having) =>
      [false, true].map((keptOnly) => ({
        key: `groep-${of}-${having ? 'met' : 'zonder'}${keptOnly ? '-nog' : ''}`,
        row: `${having ? 'Met' : 'Zonder'} ${word}`,
        which,
        had,
        having,
        keptOnly,
      })),
    ),
  );
}

function groupLists(question: FigureQuestion, kept: ReturnType<typeof groupsKept>): readonly FigureList[] {
  return groupsAsked(question).map(({ key, row, which, having, keptOnly }) => {
    const group = kept[which]?.[having ? 0 : 1];
    return {
      key,
      label: keptOnly ? `${row}, na zes maanden nog in de baan` : `${row} op dag 30`,
      count: (keptOnly ? group?.kept : group?.mature) ?? 0,
      cell: { caption: GROUPS, row, column: keptOnly ? 'Nog in de baan' : 'Plaatsingen' },
    };
  });
}

const groupsKept = (question: FigureQuestion) =>
  keptBy(
    question.selection,
    spanAsked(question),
    comparedIn(question.selection).map(([, , had]) => had),
  );

function groupsTable(question: FigureQuestion, kept: ReturnType<typeof groupsKept>): FigureTable {
  return {
    caption: GROUPS,
    header: [text('Op dag 30'), count('Plaatsingen'), count('Nog in de baan'), percent('Deel (%)'), ...WORK_COLUMNS],
    rows: comparedIn(question.selection).flatMap(([, word], which) =>
      (kept[which] ?? []).map((group, without) => [
        `${without === 0 ? 'Met' : 'Zonder'} ${word}`,
        group.mature,
        group.kept,
        shareOf(group.kept, group.mature),
        ...workCells(group.work),
      ]),
    ),
    sentence: 'De groepen verschillen ook op andere punten; dit is geen bewijs van oorzaak.',
    chart: { kind: 'bars', columns: [3], unit: 'procent' },
  };
}

/** Training that was decided on, or a buddy who followed it. */
const either =
  (one: HadOn, other: HadOn): HadOn =>
  (columns, index, day) =>
    one(columns, index, day) === true || other(columns, index, day) === true;

/** Fits an interest that was known on day 30; of whom it is not known stands in neither group. */
function matched({ codes }: Selection): HadOn {
  const [yes, none] = [codes.interest.find('yes'), codes.interest.find(NONE)];
  return ({ code }, index) => (code.interest[index] === none ? undefined : code.interest[index] === yes);
}

type Contacts = readonly (ContactShare & { readonly period: string })[];
const CONTACTS = 'Contact op tijd per kwartaal';
const NOT_IN_TIME = 'Niet op tijd';
const lateKey = (period: string): string => `contact-${period}`;

function contactsOf({ selection, today, year, policies }: FigureQuestion): Contacts {
  const periods = lastQuarters(today, year);
  const shares = contactShares(selection, firstQuarter(today, year), periods.length, today, policies);
  return periods.map((period, at) => ({ period, ...(shares[at] ?? { planned: 0, done: 0, late: 0 }) }));
}

const contactLists = (contacts: Contacts): readonly FigureList[] =>
  contacts.toReversed().map(({ period, late }) => ({
    key: lateKey(period),
    label: `Contact niet op tijd in ${period}`,
    count: late,
    cell: { caption: CONTACTS, row: period, column: NOT_IN_TIME },
  }));

function contactsTable(contacts: Contacts): FigureTable {
  const last = contacts.at(-1);
  return {
    caption: CONTACTS,
    header: [text('Kwartaal'), count('Gepland'), count('Op tijd gehouden'), percent('Op tijd (%)'), count(NOT_IN_TIME)],
    rows: contacts.map(({ period, planned, done }) => [period, planned, done, shareOf(done, planned), planned - done]),
    sentence: `In ${last?.period ?? ''} waren ${last?.done ?? 0} van de ${last?.planned ?? 0} geplande contacten op tijd.`,
    chart: { kind: 'bars', columns: [1, 2], unit: 'contacten' },
  };
}
