import { count, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { isFilled, MATCHING_FIELDS, MATCHING_WORDS, type Pathways } from '../pathways-asked.js';

export const completenessFigure: FigureDefinition = {
  key: 'volledigheid',
  numbers: 'G18',
  title: 'Volledigheid',
  definition: [
    'Van de gegevens die nodig zijn om iemand aan werk te koppelen: hoeveel er per gemeente zijn ingevuld, van alle mensen met een dossier. "Onbekend" is niet ingevuld; "niet van toepassing" is wel ingevuld.',
    'De profielen die UWV telt, staan in de tabel van de regio en komen alleen uit een ingelezen bestand. Van de filters geldt hier alleen de gemeente.',
  ],
  asksPathways: true,
  answer: ({ pathways }) => {
    if (pathways === undefined) return { tables: [] };
    const rows = [...pathways.people].map(([municipality, people]) => rowOf(pathways, municipality, people));
    const [people, filled] = rows.reduce(([a, b], row) => [a + row.people, b + row.filled], [0, 0]);
    const share = shareOf(filled, people * MATCHING_FIELDS.length);
    return {
      tables: [
        {
          caption: 'Ingevuld per gemeente, in procenten van alle mensen',
          header: [
            text('Gemeente'),
            count('Mensen'),
            ...MATCHING_FIELDS.map((field) => percent(`${MATCHING_WORDS[field]} (%)`)),
            percent('Samen (%)'),
          ],
          rows: rows.map((row) => [
            row.municipality,
            row.people,
            ...row.fields.map((number) => shareOf(number, row.people)),
            shareOf(row.filled, row.people * MATCHING_FIELDS.length),
          ]),
          sentence:
            share === null
              ? 'Er is nog niemand met een dossier.'
              : `Van alle gegevens om te koppelen is ${String(share).replace('.', ',')} procent ingevuld.`,
          chart: { kind: 'bars', columns: [MATCHING_FIELDS.length + 2], unit: 'procent' },
        },
      ],
    };
  },
};

function rowOf({ filled }: Pathways, municipality: string, people: ReadonlySet<string>) {
  const fields = MATCHING_FIELDS.map(
    (field) => (filled.get(field) ?? []).filter((one) => people.has(one.candidate) && isFilled(one)).length,
  );
  return { municipality, people: people.size, fields, filled: fields.reduce((sum, one) => sum + one, 0) };
}
