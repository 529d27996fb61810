import { nothingBehind, placementsBehind } from '../behind.js';
import { firstQuarter, lastQuarters, spanOf } from '../calendar.js';
import { NONE } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import {
  counted,
  shareOf,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { runsOn, type Selection } from '../selection.js';
import { contactShares, lateContacts, type ContactShare } from './contact-plan.js';
import { hasAnySupport, hasSupport, hasTrainedBuddy, keptBy, supportOn, type HadOn } from './support-groups.js';
import { SUPPORT_WORDS } from './support-words.js';

const WITHOUT = 'zonder';

export const supportFigure: FigureDefinition = {
  key: 'ondersteuning',
  numbers: 'G5, G14',
  title: 'Ondersteuning',
  definition: [
    'Van alle plaatsingen die vandaag lopen: hoeveel een toegekende ondersteuning hebben. Een plaatsing met twee soorten telt bij elke soort, en één keer in het totaal.',
    'Met en zonder: naar wat er op dag 30 was, van wie op dag 30 werkte, bij plaatsingen van de Praktijkroute uit de laatste vijf jaar; welk deel na zes maanden nog in dezelfde baan werkt. Dit is geen bewijs van oorzaak.',
    'Collega met Harrie-training: er is een Harrie-training toegekend, of er is een buddy genoemd die de training heeft gevolgd.',
    'Past bij een interesse: de branche van het werk hoort bij een van de sectoren die op dag 30 als interesse van de werknemer waren vastgelegd. Wie geen interesse of branche heeft, telt daar niet mee.',
    'Contact op tijd: contacten die hooguit zeven dagen voor of na de geplande dag waren, gedeeld door de geplande. Gepland zijn de weken van het contactschema en daarna steeds een vast aantal maanden na het laatste contact. Koos de werknemer zelf hoe vaak, dan geldt dat vanaf die dag; een wekelijks contact is op tijd tot drie dagen voor of na de dag. Een herroepen contact telt niet.',
    'Dossiers achter niet op tijd: plaatsingen met in dat kwartaal minstens één gepland contact dat er niet of niet op tijd was.',
  ],
  answer: (question) => {
    const { selection, today } = question;
    const now = supportOn(selection, today);
    const names = selection.codes.supportKind.names;
    const contacts = contactsOf(question);
    return {
      tables: [
        {
          caption: 'Ondersteuning bij plaatsingen die nu lopen',
          header: [text('Soort'), count('Plaatsingen'), percent('Van alle lopende (%)')],
          rows: [
            ...names.map((kind, index) => [
              SUPPORT_WORDS[kind] ?? kind,
              now.kinds[index] ?? 0,
              shareOf(now.kinds[index] ?? 0, now.running),
            ]),
            ['Een of meer soorten', now.supported, shareOf(now.supported, now.running)],
          ],
          sentence: `Van de ${counted(now.running, 'plaatsing die loopt, heeft', 'plaatsingen die lopen, hebben')} er ${now.supported} een toegekende ondersteuning.`,
          chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
        },
        groupsTable(question),
        contactsTable(contacts),
      ],
      lists: [
        { key: WITHOUT, label: 'Lopend zonder ondersteuning', count: now.running - now.supported },
        ...contactLists(contacts),
      ],
    };
  },
  behind: ({ selection, today, year, policies }, list) => {
    if (list !== WITHOUT) {
      const periods = lastQuarters(today, year);
      const quarter = periods.findIndex((period) => list === lateKey(period));
      const asked = { first: firstQuarter(today, year), count: periods.length, today, policies, quarter };
      return quarter < 0 ? nothingBehind : lateContacts(selection, asked);
    }
    return placementsBehind(
      selection,
      (columns, index) => runsOn(columns, index, today) && !hasAnySupport(columns, index, today),
    );
  },
};

function groupsTable({ selection, year, today }: FigureQuestion): FigureTable {
  const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
  const kind = (name: string): HadOn => {
    const number = selection.codes.supportKind.find(name);
    return (columns, index, day) => hasSupport(columns, index, number, day);
  };
  const compared: readonly (readonly [word: string, had: HadOn])[] = [
    ['jobcoach', kind('jobcoach')],
    ['collega met Harrie-training', either(kind('harrie'), hasTrainedBuddy)],
    ['werk dat past bij een interesse', matched(selection)],
  ];
  const kept = keptBy(
    selection,
    span,
    compared.map(([, had]) => had),
  );
  return {
    caption: 'Na zes maanden nog in dezelfde baan (geen bewijs van oorzaak)',
    header: [text('Op dag 30'), count('Plaatsingen'), count('Nog in de baan'), percent('Deel (%)')],
    rows: compared.flatMap(([word], which) =>
      (kept[which] ?? []).map((group, without) => [
        `${without === 0 ? 'Met' : 'Zonder'} ${word}`,
        group.mature,
        group.kept,
        shareOf(group.kept, group.mature),
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
