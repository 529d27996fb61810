import { NONE } from '../columns.js';
import { peopleBehind, type Behind } from '../behind.js';
import { count, text } from '../figure-columns.js';
import {
  counted,
  shareOf,
  type Cell,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { codeOn, kindNumber } from '../people/people-columns.js';
import { eachPerson, type PeopleSelection } from '../people/people-selection.js';
import type { UwvProfiles } from '../uwv-profiles.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';

const CAPTION = 'Transparantie van klantprofielen';
const WITH = 'Gemeente met profiel';
const WITHOUT = 'Gemeente zonder profiel';
/** In place of a number that only an import can give. */
const ONLY_IMPORTED = 'alleen uit import';
const LIST = 'profiel';
const HAS_PROFILE = 'yes';
const SAID_NONE = 'no';

type Row = {
  readonly municipality: string;
  readonly name: string;
  withProfile: number;
  without: number;
  unknown: number;
};

/** People with a file by the municipality they live in: with a profile, and without one or of whom it is not filled in. */
function rowsOf({ people, places, today }: FigureQuestion): readonly Row[] {
  if (people === undefined) return [];
  const { names } = people.codes.municipality;
  const rows = names.map((municipality): Row => {
    const name = municipality === NONE ? 'Onbekend' : (places?.get(municipality) ?? municipality);
    return { municipality, name, withProfile: 0, without: 0, unknown: 0 };
  });
  const kind = kindNumber('profile');
  const [yes, no] = [people.codes.line.find(HAS_PROFILE), people.codes.line.find(SAID_NONE)];
  eachPerson(people, (columns, index) => {
    const row = rows[columns.municipality[index] ?? -1];
    if (row === undefined) return;
    const code = codeOn(columns, index, kind, today);
    if (code === yes && yes >= 0) row.withProfile += 1;
    else row.without += 1;
    if (code < 0 || (code !== yes && code !== no)) row.unknown += 1;
  });
  return rows
    .filter(({ withProfile, without }) => withProfile + without > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/**
 * G18, seeds 21: the table of profile transparency as the region printed it, from own files; the columns of UWV only from what
 * was imported, and only of the whole body, as they are of whole municipalities.
 */
export function profilesTable(question: FigureQuestion): FigureTable {
  const { uwvProfiles = [], guard } = question;
  const rows = rowsOf(question);
  const imported = new Map(guard.of === 'body' ? uwvProfiles.map((one) => [one.municipality, one]) : []);
  const [withProfile, without] = [sum(rows, (row) => row.withProfile), sum(rows, (row) => row.without)];
  const uwv = rows.map(({ municipality }) => imported.get(municipality));
  const known = uwv.filter((one) => one !== undefined);
  const all = known.length === rows.length && rows.length > 0 ? known : undefined;
  return {
    caption: CAPTION,
    header: [
      text('Gemeente'),
      count(WITH),
      count(WITHOUT),
      count('UWV met profiel'),
      count('UWV zonder profiel'),
      count('Totaal'),
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows.map((row, at) => cellsOf(row.name, row.withProfile, row.without, uwv[at])),
            cellsOf(
              'Totaal',
              withProfile,
              without,
              all && {
                withProfile: sum(all, (one) => one.withProfile),
                withoutProfile: sum(all, (one) => one.withoutProfile),
              },
            ),
          ],
    sentence: sentenceOf({ withProfile, all: withProfile + without, unknown: sum(rows, (row) => row.unknown) }, known),
    chart: { kind: 'stacked', columns: [1, 2], unit: 'mensen', rows: rows.length },
  };
}

type Uwv = Pick<UwvProfiles, 'withProfile' | 'withoutProfile'>;

/** Without the numbers of UWV there is no total: a part of it would look like all. */
function cellsOf(name: string, withProfile: number, without: number, uwv: Uwv | undefined): readonly Cell[] {
  if (uwv === undefined) return [name, withProfile, without, ONLY_IMPORTED, ONLY_IMPORTED, null];
  const total = withProfile + without + uwv.withProfile + uwv.withoutProfile;
  return [name, withProfile, without, uwv.withProfile, uwv.withoutProfile, total];
}

function sentenceOf(
  { withProfile, all, unknown }: { readonly withProfile: number; readonly all: number; readonly unknown: number },
  uwv: readonly UwvProfiles[],
): string {
  const share = shareOf(withProfile, all);
  if (share === null) return 'Er is nog niemand met een dossier.';
  const own = `${dutchNumber(withProfile)} van de ${counted(all, 'klant', 'klanten')} van de gemeente (${Math.round(share)}%) ${withProfile === 1 ? 'heeft' : 'hebben'} een profiel; van ${dutchNumber(unknown)} is dat niet ingevuld.`;
  const sources = [...new Set(uwv.map(({ period, source }) => `${period} (${source})`))];
  return sources.length === 0 ? own : `${own} UWV: stand van ${sources.join(' en ')}.`;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0);

/** The people behind each own number. */
export const profileLists = (question: FigureQuestion): readonly FigureList[] =>
  rowsOf(question).flatMap(({ municipality, name, withProfile, without }) => [
    ...listOf(municipality, name, WITH, withProfile),
    ...listOf(municipality, name, WITHOUT, without),
  ]);

function listOf(municipality: string, row: string, column: string, files: number): readonly FigureList[] {
  if (files === 0) return [];
  const key = [LIST, municipality, column === WITH ? 'met' : 'zonder'].join('_');
  return [
    {
      key,
      label: `${row}, ${column.toLowerCase()}`,
      count: files,
      of: 'people',
      cell: { caption: CAPTION, row, column },
    },
  ];
}

/** The people behind such a list; undefined when it is another one. */
export function profilesBehind(people: PeopleSelection, today: number, list: string): Behind | undefined {
  const [key, municipality, which] = list.split('_');
  if (key !== LIST || (which !== 'met' && which !== 'zonder')) return undefined;
  const place = people.codes.municipality.find(municipality ?? '');
  const [kind, yes] = [kindNumber('profile'), people.codes.line.find(HAS_PROFILE)];
  return peopleBehind(people, (columns, index) => {
    const has = yes >= 0 && codeOn(columns, index, kind, today) === yes;
    return columns.municipality[index] === place && has === (which === 'met');
  });
}
