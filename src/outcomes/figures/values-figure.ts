import { nothingBehind, placementsBehind, type Behind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { count, decimal, text } from '../figure-columns.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';
import { counted, type Cell, type FigureDefinition, type FigureQuestion, type FigureTable } from '../figure-table.js';
import type { Guard } from '../guard.js';
import { select } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { FIRST, firstLists, firstValuesTable, meanOf, withFirstValue } from './first-values-table.js';
import { jobsOf, NOBODY } from './persons-and-jobs.js';
import { byTeam, toldOfTeam } from './team-rows.js';
import { toldFirsts } from './told-firsts.js';
import { AGE, groupBy, SEX, toldByTrait, type Trait } from './traits.js';
import { TENS, tensOf, toldTens } from './value-tens.js';
import {
  CHANGE_GROUPS,
  VALUE_GROUPS,
  valueChanges,
  valueChangesBy,
  valueGroupsBy,
  valuePointsOn,
  determinedOf,
  valueOn,
  workWithValue,
} from './wage-values.js';

const [WITH_VALUE, CHANGED] = ['met-loonwaarde', 'opnieuw'] as const;

export const valuesFigure: FigureDefinition = {
  key: 'loonwaarde',
  numbers: 'G11',
  title: 'Loonwaarden',
  definition: [
    'De loonwaarden waarop vandaag subsidie loopt, per tien procent. Na het einde van het werk of van de subsidie loopt er geen meer. Banen: de uren per week van het contract van vandaag, gedeeld door 25,5.',
    'Apart: de eerste loonwaarde van plaatsingen van de Praktijkroute, naar het jaar waarin ze begonnen; en hoe een volgende loonwaarde verschilt van de vorige, bij dezelfde plaatsing en dezelfde functie. Een startjaar met minder dan vijf eerste loonwaarden staat er niet bij.',
    'Naar leeftijd bij de start en naar geslacht, om na te gaan of iedereen gelijk wordt behandeld. Niemand hoeft zijn geslacht te zeggen.',
    'Aantallen onder de vijf tonen we niet, en ook niet wat daardoor uit te rekenen is. Daarom zijn er loonwaarden van de hele organisatie en van één team, en niet met andere filters: die kunt u van elkaar aftrekken. Wie dossiers mag openen, vindt met filters wel de lijst van plaatsingen.',
  ],
  restsOnBody: true,
  answer: (question) => {
    const found = toldFirsts(question);
    return {
      // A new table comes last: kept pictures are compared table by table, by their place.
      tables: [inForce(question), byAge(question), firstValuesTable(found), changes(question), bySex(question)],
      lists: [
        { key: WITH_VALUE, label: 'Met een loonwaarde vandaag', count: withValue(question).count },
        { key: CHANGED, label: `Opnieuw vastgesteld in ${question.year}`, count: measuredAgain(question).count },
        ...firstLists(question, found),
      ],
    };
  },
  behind: (question, list) => {
    if (list === WITH_VALUE) return withValue(question);
    if (list === CHANGED) return measuredAgain(question);
    // A list of a hidden number would tell it.
    return firstLists(question, toldFirsts(question)).some(({ key }) => key === list)
      ? withFirstValue(question, list.slice(FIRST.length))
      : nothingBehind;
  },
};

/** The placements behind the first table. */
const withValue = ({ selection, today }: FigureQuestion): Behind =>
  placementsBehind(selection, (columns, index) => valueOn(columns, index, today) >= 0);

function measuredAgain({ selection, year }: FigureQuestion): Behind {
  const { from, until } = spanOf(String(year));
  return placementsBehind(selection, (columns, index) => {
    const { at } = columns.measurements;
    if ((at[index + 1] ?? 0) - (at[index] ?? 0) < 2) return false;
    return determinedOf(columns, index)
      .slice(1)
      .some(({ on }) => on >= from && on <= until);
  });
}

/** Of the whole body by tens, of a team in the groups whose sums the other tables tell. */
function inForce(question: FigureQuestion): FigureTable {
  const { guard, selection, today } = question;
  const { header, rows, total } = guard.of === 'team' ? groupsOfTeam(question, guard) : tensOfBody(question);
  const work = total === undefined ? NOBODY : workWithValue(selection, today);
  return {
    caption: 'Loonwaarden van vandaag',
    header: [text('Loonwaarde'), count(header)],
    rows: total === undefined ? [] : rows,
    sentence:
      total === undefined
        ? 'Er lopen te weinig subsidies op een gemeten loonwaarde om te tonen.'
        : `Er lopen ${total} subsidies op een gemeten loonwaarde, van ${counted(work.persons, 'mens', 'mensen')}; samen zijn dat ${dutchNumber(jobsOf(work.hours), 2)} banen.`,
    guarded: 'team',
    chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
  };
}

type InForce = { readonly header: string; readonly rows: FigureTable['rows']; readonly total: number | undefined };

/** Where a sum of the groups is hidden no other table tells any, and the tens are hidden as one table. */
function tensOfBody({ selection, today }: FigureQuestion): InForce {
  const points = valuePointsOn(selection, today);
  const total = sumOf(points);
  const groups = GROUP_STARTS.map((from, at) => sumOf(points.slice(from, GROUP_STARTS[at + 1])));
  const hidesSum = groups.some((one) => one > 0 && one < FEWEST_SHOWN);
  const cells = hidesSum ? (suppressedTable([tensOf(points)])[0] ?? []).slice(0, TENS) : toldTens(points);
  return {
    header: 'Plaatsingen',
    rows: cells.map((cell, ten) => [ten === TENS - 1 ? '100' : `${ten * 10}–${ten * 10 + 9}`, cell]),
    total: total < FEWEST_SHOWN ? undefined : total,
  };
}

/** First value of each of `VALUE_GROUPS`. */
const GROUP_STARTS = [0, 50, 75, 100] as const;

function groupsOfTeam({ picture, today }: FigureQuestion, guard: Guard & { readonly of: 'team' }): InForce {
  const body = select(picture);
  const found = valueGroupsBy(body, today, byTeam(guard, body)).map(({ groups }) => groups);
  const cells = toldOfTeam(found, guard.at) ?? [];
  const total = cells.at(-1);
  return {
    header: 'Plaatsingen',
    rows: VALUE_GROUPS.map((group, at) => [group, cells[at] ?? null]),
    total: typeof total === 'number' ? total : undefined,
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Values in force by the age group at the start: shown as the others, nothing of fewer than five. */
const byAge = (question: FigureQuestion): FigureTable =>
  valuesBy(AGE, question, { caption: 'Loonwaarden van vandaag naar leeftijd bij de start', word: 'leeftijd' });

/** The same by sex. */
const bySex = (question: FigureQuestion): FigureTable =>
  valuesBy(SEX, question, { caption: 'Loonwaarden van vandaag naar geslacht', word: 'geslacht' });

/** Of the whole body alone: under a filter few enough would be left to tell who they are. */
function valuesBy(
  trait: Trait,
  { selection, today, guard }: FigureQuestion,
  { caption, word }: { readonly caption: string; readonly word: string },
): FigureTable {
  const groups = guard.of === 'body' ? valueGroupsBy(selection, today, groupBy(trait, selection.codes)) : [];
  const rows =
    groups.length === 0
      ? []
      : toldByTrait(
          trait,
          groups.map((of) => of.groups),
        );
  const told =
    rows.length > 0
      ? `De loonwaarden waarop vandaag subsidie loopt, in groepen naar ${word}.`
      : `Er lopen te weinig subsidies op een gemeten loonwaarde om naar ${word} te tonen.`;
  return {
    caption,
    header: [text(trait.head), ...VALUE_GROUPS.map((group) => count(group)), count('Samen'), decimal('Gemiddelde')],
    rows: rows.map(({ group, word: name, cells }): readonly Cell[] => {
      const of = group === undefined ? undefined : groups[group];
      return [name, ...cells, of === undefined ? null : meanOf(of.count, of.sum, cells.at(-1))];
    }),
    sentence: told,
    guarded: 'body',
    chart: { kind: 'stacked', columns: [1, 2, 3, 4], unit: 'plaatsingen' },
  };
}

function changes(question: FigureQuestion): FigureTable {
  const { year } = question;
  const cells = changesTold(question, spanOf(String(year)));
  return {
    caption: `Verschil met de vorige loonwaarde, vastgesteld in ${year}`,
    header: [text('Verschil'), count('Metingen')],
    rows: cells === undefined ? [] : CHANGE_GROUPS.map(({ label }, index) => [label, cells[index] ?? null]),
    sentence:
      cells === undefined
        ? `In ${year} zijn te weinig volgende loonwaarden vastgesteld om te tonen.`
        : 'Latere loonwaarde min de vorige, bij dezelfde plaatsing en functie.',
    guarded: 'team',
    chart: { kind: 'bars', columns: [1], unit: 'metingen' },
  };
}

function changesTold(
  { selection, picture, guard }: FigureQuestion,
  span: ReturnType<typeof spanOf>,
): readonly Cell[] | undefined {
  if (guard.of === 'team') {
    const body = select(picture);
    return toldOfTeam(valueChangesBy(body, span, byTeam(guard, body)), guard.at);
  }
  const groups = valueChanges(selection, span.from, span.until);
  return sumOf(groups) < FEWEST_SHOWN ? undefined : suppressedTable([groups])[0];
}
