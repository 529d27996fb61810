import { describe, expect, it } from '@jest/globals';
import { anOutcome, idFor } from '../../../test/support/outcome-rows.js';
import { peopleFrom } from '../../../test/support/people-rows.js';
import { columnsOf } from '../chunk.js';
import { dayOf, newCodeBook } from '../columns.js';
import { selectPeople } from './people-selection.js';
import { hoursOfPeople } from './people-work.js';

const TODAY = dayOf('2026-06-15');
// One byte begins them all: they lie in one chunk, as they do in memory.
const [ant = '', bee = '', cat = '', dog = ''] = ['p-ant', 'p-bee', 'p-cat', 'p-dog'].map(idFor);
const ended = { start: '2026-01-01', end: '2026-05-31' };
const rows = [
  anOutcome({ candidate: bee, hours: [['2026-01-01', '20'], ['2026-06-01', '12']] }), // prettier-ignore
  anOutcome({ candidate: bee, start: '2026-02-01', hours: [['2026-02-01', '10.5']] }),
  anOutcome({ candidate: cat, ...ended }),
  anOutcome({ candidate: dog, start: '2026-06-15', hours: [['2026-06-15', '32']] }),
  anOutcome({ candidate: dog, start: '2026-06-16', hours: [['2026-06-16', '8']] }),
];

describe('The work of people with a file (G16, E1)', () => {
  const codes = newCodeBook();
  const chunks = [
    columnsOf(
      rows.map((row, at) => [`00000000-0000-4000-8000-00000000000${at}`, row] as const),
      codes,
    ),
  ];
  const people = [ant, bee, cat, dog].toSorted().map((id) => ({ id, municipality: '0402', lines: [] }));
  const picture = peopleFrom(people);
  const hoursOf = (chosen: readonly number[], placements: readonly number[]) =>
    hoursOfPeople(
      {
        picture,
        codes: picture.codes,
        parts: picture.chunks.map((columns) => ({ columns, index: Int32Array.from(chosen) })),
      },
      { codes, parts: chunks.map((columns) => ({ columns, index: Int32Array.from(placements) })) },
      TODAY,
    ).map((some) => [...some]);

  it('adds up the jobs that run, by the contract of the day; who has none is told apart', () => {
    expect(hoursOf([0, 1, 2, 3], [0, 1, 2, 3, 4])).toEqual([[-1, 2250, -1, 3200]]);
  });

  it('is of the chosen people and of the chosen placements', () => {
    expect(hoursOf([0, 3], [0, 1, 2, 3, 4])).toEqual([[-1, 3200]]);
    expect(hoursOf([1, 2, 3], [1, 4])).toEqual([[1050, -1, -1]]);
    expect(hoursOfPeople(selectPeople(picture, { codes, parts: [] }, {}), { codes, parts: [] }, TODAY)).toEqual([
      Int32Array.of(-1, -1, -1, -1),
    ]);
  });
});
