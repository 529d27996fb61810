import { peopleBehind, nothingBehind } from '../behind.js';
import { completenessOn, filledBy } from '../completeness.js';
import { count, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { codeOn, kindNumber } from '../people/people-columns.js';
import { MATCHING_FIELDS, MATCHING_WORDS, type MatchingField } from '../matching-fields.js';
import { profileLists, profilesBehind, profilesTable } from './profiles-table.js';

const LISTS: Readonly<Record<string, MatchingField>> = {
  'zonder-trede': 'ladder',
  'zonder-arrangement': 'arrangement',
  'zonder-opleiding': 'education',
  'zonder-interesse': 'interests',
  'zonder-profiel': 'profile',
  'zonder-conclusie': 'workConclusion',
};

export const completenessFigure: FigureDefinition = {
  key: 'volledigheid',
  numbers: 'G18',
  title: 'Volledigheid',
  definition: [
    'Van de gegevens die nodig zijn om iemand aan werk te koppelen: hoeveel er per gemeente zijn ingevuld, van alle mensen met een dossier. "Onbekend" is niet ingevuld; "niet van toepassing" is wel ingevuld. Wie niet is bereikt, staat er apart bij.',
    'De gemeente is die waar iemand woont. Elk ander filter laat alleen mensen over met een plaatsing die daarbij past.',
    'Klantprofielen: of iemand een profiel heeft in Sonar of de kandidatenverkenner, in dezelfde tabel als de regio drukt. Zonder profiel is ook van wie het niet is ingevuld. De kolommen van UWV komen alleen uit wat is vastgelegd of ingelezen onder "Regio", en staan er alleen zonder filters. Ontbreekt een gemeente, dan is er geen totaal.',
  ],
  asksPeople: true,
  asksUwvProfiles: true,
  answer: (question) => {
    const { people: chosen, places, today } = question;
    if (chosen === undefined) return { tables: [] };
    const rows = [...completenessOn(chosen, today)]
      .map(([municipality, { people, notReached, fields }]) => ({
        name: places?.get(municipality) ?? municipality,
        people,
        notReached,
        fields,
        filled: fields.reduce((sum, one) => sum + one, 0),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const [people, filled] = rows.reduce(([a, b], row) => [a + row.people, b + row.filled], [0, 0]);
    const share = shareOf(filled, people * MATCHING_FIELDS.length);
    return {
      tables: [
        {
          caption: 'Ingevuld per gemeente, in procenten van alle mensen',
          header: [
            text('Gemeente'),
            count('Mensen'),
            count('Niet bereikt'),
            ...MATCHING_FIELDS.map((field) => percent(`${MATCHING_WORDS[field]} (%)`)),
            percent('Samen (%)'),
          ],
          rows: rows.map((row) => [
            row.name,
            row.people,
            row.notReached,
            ...row.fields.map((number) => shareOf(number, row.people)),
            shareOf(row.filled, row.people * MATCHING_FIELDS.length),
          ]),
          sentence:
            share === null
              ? 'Er is nog niemand met een dossier.'
              : `Van alle gegevens om te koppelen is ${String(share).replace('.', ',')} procent ingevuld.`,
          chart: { kind: 'bars', columns: [MATCHING_FIELDS.length + 3], unit: 'procent' },
        },
        profilesTable(question),
      ],
      lists: [
        ...Object.entries(LISTS).map(([key, field]) => ({
          key,
          label: `Zonder ${MATCHING_WORDS[field].toLowerCase()}`,
          count: people - rows.reduce((sum, row) => sum + (row.fields[MATCHING_FIELDS.indexOf(field)] ?? 0), 0),
          of: 'people' as const,
        })),
        ...profileLists(question),
      ],
    };
  },
  behind: ({ people, today }, list) => {
    const profiles = people && profilesBehind(people, today, list);
    if (profiles !== undefined) return profiles;
    const field = LISTS[list];
    if (people === undefined || field === undefined) return nothingBehind;
    const [kind, isFilled] = [kindNumber(field), filledBy(people)];
    return peopleBehind(people, (columns, index) => !isFilled(codeOn(columns, index, kind, today)));
  },
};
