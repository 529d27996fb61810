import { count, percent, text } from '../figure-columns.js';
import { counted, shareOf, type FigureTable } from '../figure-table.js';
import type { CohortOutcome } from './cohorts.js';
import { NOBODY, WORK_COLUMNS, workCells, type Work } from './persons-and-jobs.js';

/** What happened on the way: measured below 100 %, at 100 %, ended, or not yet known. */
const WAYS = [
  { key: 'included', label: 'In het register', outcomes: ['banenafspraak', 'endedAfterInclusion'] },
  { key: 'regular', label: 'Loonwaarde 100 procent', outcomes: ['regularWork'] },
  { key: 'ended', label: 'Gestopt zonder opname', outcomes: ['endedBeforeInclusion'] },
  { key: 'waiting', label: 'Nog geen uitkomst', outcomes: ['stillLumpSum', 'tooEarly'] },
] as const;
const WORDS: Readonly<Record<CohortOutcome, string>> = {
  banenafspraak: 'Aan het werk, Banenafspraak',
  endedAfterInclusion: 'Gestopt na opname',
  regularWork: 'Aan het werk, gewoon werk',
  endedBeforeInclusion: 'Gestopt voor opname',
  stillLumpSum: 'Nog niet bepaald',
  tooEarly: 'Nog geen negen maanden geleden',
};
const START = 'start';

/** G2 as a flow: from lump sum over what was found to where it stands nine months after the start. */
export function cohortFlow(year: number, outcomes: ReadonlyMap<CohortOutcome, Work>): FigureTable {
  const of = (outcome: CohortOutcome): number => outcomes.get(outcome)?.placements ?? 0;
  const starts = [...outcomes.values()].reduce((sum, { placements }) => sum + placements, 0);
  const ways = WAYS.map((way) => ({ ...way, count: way.outcomes.reduce((sum, one) => sum + of(one), 0) })).filter(
    (way) => way.count > 0,
  );
  const ends = ways.flatMap((way) => way.outcomes.filter((one) => of(one) > 0).map((one) => ({ way: way.key, one })));
  return {
    caption: `Van vaste subsidie naar uitkomst, starts van ${year}`,
    header: [
      text('Onderweg'),
      text('Na negen maanden'),
      count('Plaatsingen'),
      percent('Van alle starts (%)'),
      ...WORK_COLUMNS,
    ],
    rows: ends.map(({ way, one }) => [
      WAYS.find(({ key }) => key === way)?.label ?? '',
      WORDS[one],
      of(one),
      shareOf(of(one), starts),
      ...workCells(outcomes.get(one) ?? NOBODY),
    ]),
    sentence:
      starts === 0
        ? `In ${year} begon geen plaatsing van de Praktijkroute.`
        : `Van de ${counted(starts, 'start', 'starts')} in ${year} kwamen er ${of('banenafspraak') + of('endedAfterInclusion')} in het register en werken er na negen maanden ${of('banenafspraak') + of('regularWork')}.`,
    ...(starts === 0
      ? {}
      : {
          picture: {
            kind: 'flow' as const,
            columns: [
              [{ key: START, label: 'Vaste subsidie' }],
              ways.map(({ key, label }) => ({ key, label })),
              ends.map(({ one }) => ({ key: one, label: WORDS[one] })),
            ],
            bands: [
              ...ways.map((way) => ({ from: START, to: way.key, count: way.count })),
              ...ends.map(({ way, one }) => ({ from: way, to: one, count: of(one) })),
            ],
          },
        }),
  };
}
