import { describe, expect, it } from '@jest/globals';
import { anOutcome, askedOf, chosenFrom, type Different } from '../../../../test/support/outcome-rows.js';
import { dayOf } from '../../columns.js';
import { figureCodes } from '../../figure-choices.js';
import { type FigureDefinition, type FigureQuestion } from '../../figure-table.js';
import type { MeasurementDays, OutcomeRow } from '../../outcome-row.js';
import { eachOf, select } from '../../selection.js';
import { arrangementFigure } from './arrangement-figure.js';
import { contractsFigure } from './contracts-figure.js';
import { nothingWords, ofWhich } from './group-table.js';
import { matchFigure } from './match-figure.js';
import { reasonFigure } from './reason-figure.js';
import { workFormFigure } from './work-form-figure.js';

const TODAY = '2026-06-15';
const OWN = [matchFigure, arrangementFigure, workFormFigure, contractsFigure, reasonFigure];
const several = (count: number, name: string, different: Different): readonly OutcomeRow[] =>
  Array.from({ length: count }, (_none, at) => anOutcome({ ...different, candidate: `${name}-${at}` }));
const tablesOf = (figure: FigureDefinition, question: FigureQuestion) =>
  new Map(figure.answer(question).tables.map((table) => [table.caption, table]));
const rowsOf = (figure: FigureDefinition, rows: readonly OutcomeRow[], caption: string) =>
  tablesOf(figure, askedOf(rows, TODAY)).get(caption)?.rows;
const measured = (value: number): readonly MeasurementDays[] => [
  {
    kind: 'first',
    orderedOn: null,
    visitedOn: null,
    reportedOn: null,
    acceptedOn: null,
    determinedOn: '2026-05-01',
    value,
    expert: null,
    course: 'open',
  },
];

describe('What was recorded of placements', () => {
  it('is counted at the start and as it is now, with people and jobs (seeds 11, E1)', () => {
    const rows = [
      anOutcome({
        arrangement: '3',
        arrangements: [
          ['2026-01-01', '3'],
          ['2026-04-01', '2'],
        ],
      }),
      // A second job of the same person counts one person and its own hours.
      anOutcome({
        arrangement: '2',
        arrangements: [['2026-01-01', '2']],
        start: '2026-02-01',
        hours: [['2026-02-01', '19']],
      }),
      anOutcome({ candidate: 'b', arrangement: '3', arrangements: [['2026-01-01', '3']], end: '2026-03-01' }),
      anOutcome({ candidate: 'c', start: '2024-01-01', hours: [['2024-01-01', '25.5']] }),
    ];
    expect(rowsOf(arrangementFigure, rows, 'Plaatsingen naar arrangement')).toEqual([
      ['Arrangement 1', 0, 0, 0, 0, 0],
      ['Arrangement 2', 1, 1, 2, 1, 2],
      ['Arrangement 3', 2, 1, 0, 0, 0],
      ['Arrangement 4', 0, 0, 0, 0, 0],
      ['Niet ingevuld', 0, 1, 1, 1, 1],
    ]);
    const moves = rowsOf(arrangementFigure, rows, 'Arrangement van de start, en van die dag');
    expect(moves?.[2]).toEqual(['Arrangement 3', 0, 1, 0, 0, 0]);
  });

  it('is counted by programme, budget line and contract of social return, by its own code where there is no word (seeds 18, 36, 47)', () => {
    const rows = [
      ...several(2, 'a', { programme: 'ips', budgetLine: '6.3.1', socialReturn: 'yes', socialReturnContract: 'SR-1' }),
      ...several(1, 'b', { programme: 'ips', budgetLine: '6.3.2', socialReturn: 'no', end: '2026-02-01' }),
      ...several(1, 'c', {}),
    ];
    expect(
      rowsOf(arrangementFigure, rows, 'Plaatsingen naar programma')?.filter(([, started]) => started !== 0),
    ).toEqual([
      ['IPS', 3, 2, 2, 2.51],
      ['Niet ingevuld', 1, 1, 1, 1.25],
    ]);
    expect(rowsOf(arrangementFigure, rows, 'Plaatsingen naar budgetregel')).toEqual([
      ['6.3.1', 2, 2, 2, 2.51],
      ['6.3.2', 1, 0, 0, 0],
      ['Niet ingevuld', 1, 1, 1, 1.25],
    ]);
    expect(rowsOf(workFormFigure, rows, 'Social return per contract')?.[0]).toEqual(['SR-1', 2, 2, 2, 2.51]);
    expect(rowsOf(workFormFigure, rows, 'Plaatsingen met social return')?.slice(0, 2)).toEqual([
      ['Ja', 2, 2, 2, 2.51],
      ['Nee', 1, 0, 0, 0],
    ]);
  });

  it('tells jobhunters by age group, and how people and work found each other with retention (seeds 8, 10, 22)', () => {
    const rows = [
      anOutcome({ jobhunter: 'under27', ageGroup: 'under27', source: 'halloWerk', references: ['halloWerk', 'sonar'] }),
      anOutcome({ candidate: 'b', jobhunter: 'under27', source: 'halloWerk', start: '2025-01-01', end: '2025-03-01' }),
      anOutcome({ candidate: 'c', source: 'halloWerk', start: '2025-01-01' }),
    ];
    expect(rowsOf(matchFigure, rows, 'Plaatsingen naar jobhunter en leeftijd')?.[0]).toEqual([
      'Jobhunter voor jongeren tot 27 jaar',
      1,
      0,
      0,
      1,
      1,
      1.25,
    ]);
    expect(rowsOf(matchFigure, rows, 'Behoud na zes maanden naar hoe zij elkaar vonden')).toEqual([
      ['HalloWerk', 2, 1, 50, 2, 1, 50, 2.51],
    ]);
    expect(rowsOf(matchFigure, rows, 'Plaatsingen met een nummer in een ander systeem')?.slice(0, 2)).toEqual([
      ['HalloWerk', 1, 1, 1.25],
      ['Sonar', 1, 1, 1.25],
    ]);
  });

  it('keeps form and sector apart, and derives the split of the paper from the jobs of who is registered (seeds 9, 25)', () => {
    const registered = { registeredOn: '2026-02-01' };
    const rows = [
      ...several(2, 'a', { ...registered, form: 'regular', split: 'regular', carved: 'yes' }),
      ...several(1, 'b', { ...registered, form: 'secondment', split: 'lent', market: 'government' }),
      ...several(1, 'c', { ...registered, form: 'regular', split: 'government', market: 'government' }),
      ...several(1, 'd', { form: 'temporary', split: 'lent' }),
    ];
    expect(rowsOf(workFormFigure, rows, 'Vorm van het werk naar markt en overheid')).toEqual([
      ['In dienst bij de werkgever zelf', 2, 1, 2, 1, 2.51, 1.25],
      ['Detachering', 0, 1, 0, 1, 0, 1.25],
      ['Uitzendwerk', 1, 0, 1, 0, 1.25, 0],
      ['Niet ingevuld', 0, 0, 0, 0, 0, 0],
    ]);
    expect(rowsOf(workFormFigure, rows, 'Soort baan, naast de gedrukte verdeling')).toEqual([
      ['In dienst bij een bedrijf', 2, 2, 2.51, 50, 81],
      ['Gedetacheerd of uitzendwerk', 1, 1, 1.25, 25, 13],
      ['In dienst bij de overheid', 1, 1, 1.25, 25, 6],
    ]);
    expect(rowsOf(workFormFigure, rows, 'Plaatsingen met taken die apart zijn gezet')?.[0]).toEqual([
      'Ja',
      2,
      2,
      2,
      2.51,
    ]);
  });

  it('follows contracts until a permanent one or onward, and what was agreed at once (seeds 37)', () => {
    const rows = [
      anOutcome({ contracts: 3, contractsAgreed: 3, permanent: true, buddy: 'yes' }),
      anOutcome({ candidate: 'b', contracts: 1, contractsAgreed: 3 }),
      anOutcome({ candidate: 'c', contracts: 3, contractsAgreed: 3, end: '2026-03-01', endReason: 'otherWork' }),
      anOutcome({ candidate: 'd', contracts: 2, end: '2026-03-01', endReason: 'resigned' }),
      // Onward within 31 days.
      anOutcome({ candidate: 'e', contracts: 2, end: '2026-03-01', endReason: 'temporaryContractEnded' }),
      anOutcome({ candidate: 'e', start: '2026-03-15', buddy: 'no' }),
    ];
    expect(rowsOf(contractsFigure, rows, 'Hoeveel contracten iemand had, en hoe het verder ging')?.slice(0, 3)).toEqual(
      [
        ['1 contract', 2, 2, 0, 2, 0, 0, 2.51],
        ['2 contracten', 2, 2, 0, 0, 1, 1, 2.51],
        ['3 contracten', 2, 2, 1, 0, 1, 0, 2.51],
      ],
    );
    expect(rowsOf(contractsFigure, rows, 'Vooraf afgesproken reeks contracten, en hoe het verder ging')).toEqual([
      ['Geen reeks afgesproken', 3, 2, null, 0, 1, 1, 1, 3.76],
      ['3 contracten', 3, 3, 2, 1, 1, 1, 0, 3.76],
    ]);
    expect(rowsOf(contractsFigure, rows, 'Plaatsingen met een buddy')?.[0]).toEqual(['Ja', 1, 1, 1, 1.25]);
  });

  it('tells the share of 100 percent by year, and nothing under a filter (seeds 1)', () => {
    const rows = [
      ...several(6, 'a', { reason: 'waiting', measurements: measured(100) }),
      ...several(14, 'b', { reason: 'waiting', measurements: measured(60) }),
      ...several(7, 'c', { reason: 'notAsked', measurements: measured(60) }),
      ...several(2, 'd', { reason: 'notAsked', measurements: measured(100) }),
      ...several(8, 'e', { reason: 'notAsked' }),
      ...several(9, 'f', { reason: 'waiting' }),
    ];
    expect(rowsOf(reasonFigure, rows, 'Eerste loonwaarde van 100% naar jaar van de start')).toEqual([
      ['2026', 29, 8, 27.6],
      ['Alle jaren', 29, 8, 27.6],
    ]);
    const filtered = tablesOf(reasonFigure, askedOf(rows, TODAY, { guard: { of: 'none', why: 'filter' } })).get(
      'Eerste loonwaarde van 100% naar jaar van de start',
    );
    expect(filtered?.rows).toEqual([]);
  });

  it('says where to fill it in when nothing is, and leads to the files', () => {
    const question = askedOf(several(3, 'a', {}), TODAY);
    for (const figure of OWN) {
      const { tables, lists = [] } = figure.answer(question);
      const empty = tables.filter(({ sentence }) => sentence.includes('Bijzonderheden'));
      expect([figure.key, empty.length > 0, empty.every(({ rows }) => rows.length === 0)]).toEqual([
        figure.key,
        true,
        true,
      ]);
      expect(lists.some(({ cell, label }) => cell === undefined && label.includes('Niet ingevuld'))).toBe(true);
    }
  });
});

describe('A filter on what was recorded', () => {
  const rows = [
    anOutcome({
      arrangement: '3',
      arrangements: [
        ['2026-01-01', '3'],
        ['2026-09-01', '1'],
      ],
      contractsAgreed: 3,
      carved: 'yes',
    }),
    anOutcome({
      candidate: 'b',
      arrangement: '3',
      arrangements: [
        ['2026-01-01', '3'],
        ['2026-04-01', '2'],
      ],
      carved: 'no',
    }),
    anOutcome({ candidate: 'c', programme: 'ips' }),
  ];
  const { picture } = askedOf(rows, TODAY);
  const left = (filter: Parameters<typeof chosenFrom>[1], day?: number): number => {
    let count = 0;
    eachOf(select(picture, filter, day), () => (count += 1));
    return count;
  };

  it('leaves who had it at the start, has it on the day, or had it at any time when there is no day', () => {
    const day = dayOf(TODAY);
    expect(left({ arrangement: ['3'] }, day)).toBe(2);
    expect([left({ arrangementNow: ['3'] }, day), left({ arrangementNow: ['2'] }, day)]).toEqual([1, 1]);
    expect([left({ arrangementNow: ['1'] }, day), left({ arrangementNow: ['1'] })]).toEqual([0, 1]);
    expect([left({ contractsAgreed: ['3'] }), left({ contractsAgreed: ['0'] })]).toEqual([1, 2]);
    expect(left({ carved: ['yes'], programme: ['ips'] })).toBe(0);
  });

  const codesOf = (
    asked: Partial<Parameters<typeof figureCodes>[1]>,
    members: Parameters<typeof figureCodes>[2] = [],
  ) => figureCodes(picture, { filter: {}, team: '', ...asked }, members, dayOf(TODAY));

  it('offers what occurs among those that the filters before it leave', () => {
    expect(codesOf({})).toMatchObject({
      arrangement: ['3'],
      arrangementNow: ['2', '3'],
      contractsAgreed: ['0', '3'],
      programme: ['ips'],
      carved: ['no', 'yes'],
    });
    expect(codesOf({ filter: { programme: ['ips'] } })).toMatchObject({
      programme: ['ips'],
      carved: [],
      arrangementNow: [],
      contractsAgreed: [],
    });
  });

  it('offers a team where it has placements, and after a team only what its consultants have', () => {
    const members = [
      { id: 'u1', team: 'Noord' },
      { id: 'u2', team: 'Zuid' },
      { id: 'u3', team: 'Zonder werk' },
    ];
    const rows = [
      anOutcome({ candidate: 'a', owner: 'u1', municipality: '0402', sector: 'zorg' }),
      anOutcome({ candidate: 'b', owner: 'u2', municipality: '0406', sector: 'bouw' }),
    ];
    const two = askedOf(rows, TODAY).picture;
    const codes = (filter: { municipality?: string[]; owner?: string[] }, team: string) => {
      const found = figureCodes(two, { filter, team }, members, dayOf(TODAY));
      return [found.municipality, found.team, found.owner, found.sector];
    };
    expect(codes({}, '')).toEqual([
      ['0402', '0406'],
      ['Noord', 'Zuid'],
      ['u1', 'u2'],
      ['bouw', 'zorg'],
    ]);
    expect(codes({}, 'Noord')).toEqual([['0402', '0406'], ['Noord', 'Zuid'], ['u1'], ['zorg']]);
    expect(codes({ municipality: ['0406'] }, '')).toEqual([['0402', '0406'], ['Zuid'], ['u2'], ['bouw']]);
    // Somebody of another team was chosen: nothing is left after it.
    expect(codes({ owner: ['u2'] }, 'Noord')).toEqual([['0402', '0406'], ['Noord', 'Zuid'], ['u1'], []]);
  });
});

describe('A list that a number leads to', () => {
  it('has as many files as the number says', () => {
    const rows = [
      ...several(6, 'a', { reason: 'waiting', arrangement: '3', programme: 'ips', form: 'regular', buddy: 'yes' }),
      ...several(5, 'b', {
        jobhunter: 'from27',
        ageGroup: 'from27',
        registeredOn: '2026-02-01',
        references: ['sonar'],
      }),
      ...several(4, 'c', { contractsAgreed: 2, contracts: 2, end: '2026-04-01', endReason: 'resigned', source: 'wsp' }),
    ];
    const question = askedOf(rows, TODAY);
    for (const figure of OWN) {
      const { tables, lists = [] } = figure.answer(question);
      for (const { cell, count, key } of lists) {
        if (cell === undefined) continue;
        const table = tables.find(({ caption }) => caption === cell.caption);
        const column = table?.header.findIndex(({ label }) => label === cell.column) ?? -1;
        const number = table?.rows.find(([word]) => word === cell.row)?.[column];
        expect([figure.key, key, number]).toEqual([figure.key, key, count]);
      }
    }
  });

  it('says in good Dutch what is not filled in, also where it is a question', () => {
    expect(nothingWords('de jobhunter')).toContain('Van geen enkele plaatsing is de jobhunter ingevuld.');
    expect(nothingWords('of er een buddy is')).toContain('Van geen enkele plaatsing is ingevuld of er een buddy is.');
    expect(ofWhich('de jobhunter')).toBe('waarvan de jobhunter is ingevuld');
    expect(ofWhich('of er een buddy is')).toBe('waarvan is ingevuld of er een buddy is');
  });
});
