import { describe, expect, it } from '@jest/globals';
import { askedOf, idFor } from '../../../test/support/outcome-rows.js';
import { peopleFrom } from '../../../test/support/people-rows.js';
import { dayOf } from '../columns.js';
import type { FigureDays } from '../figure-table.js';
import { selectPeople } from '../people/people-selection.js';
import { ladderFigure } from './ladder-figure.js';

const line = (kind: string, from: string, code: string) => ({ kind, from, code });
const person = (name: string, ...lines: readonly ReturnType<typeof line>[]) => ({
  id: idFor(name),
  municipality: '0402',
  lines,
});
const people = [
  person('a', line('ladder', '2025-01-01', '3'), line('ladder', '2026-02-01', '4')),
  person('b', line('ladder', '2025-01-01', '3'), line('stepToWork', '2025-09-01', 'schooling')),
  person('c', line('ladder', '2026-03-01', '5'), line('stepToWork', '2026-01-01', 'partTime')),
];

function answered(days: FigureDays<string>) {
  const asked = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayOf(day)]));
  const question = askedOf([], '2026-06-15', { days: asked });
  const picture = peopleFrom(people, question.picture.at);
  const whole = { ...question, people: selectPeople(picture, question.selection, {}) };
  const { tables, lists = [] } = ladderFigure.answer(whole);
  for (const { key, count } of lists) expect([key, ladderFigure.behind?.(whole, key).count]).toEqual([key, count]);
  const rows = (at: number) => new Map(tables[at]?.rows.map(([name, ...cells]) => [name, cells]));
  return {
    captions: tables.map(({ caption }) => caption),
    ladder: ['Trede 3', 'Trede 4', 'Trede 5'].map((step) => rows(0).get(step)?.[0]),
    fromThree: rows(1).get('Trede 3')?.slice(2, 5),
    steps: [rows(3).get('Scholing')?.[0], rows(3).get('Werk in deeltijd')?.[0]],
  };
}

describe('Ladder and steps (G16)', () => {
  it('are of today, against a year ago and since 1 January, when no day is asked', () => {
    expect(answered({})).toEqual({
      captions: [
        'Mensen naar laatst vastgelegde trede op 15-06-2026',
        'Overgangen tussen 15-06-2025 en vandaag',
        'Mensen naar arrangement',
        'Stappen naar werk sinds 1 januari 2026',
      ],
      ladder: [1, 1, 1],
      fromThree: [1, 1, 0],
      steps: [0, 1],
    });
  });

  it('are of the day that is asked, against another, with steps since a third', () => {
    const { captions, ...counts } = answered({ on: '2026-01-31', before: '2024-12-31', since: '2025-09-01' });
    expect(counts).toEqual({ ladder: [2, 0, 0], fromThree: [0, 0, 0], steps: [1, 1] });
    expect(captions).toEqual([
      'Mensen naar laatst vastgelegde trede op 31-01-2026',
      'Overgangen tussen 31-12-2024 en 31-01-2026',
      'Mensen naar arrangement op 31 januari 2026',
      'Stappen naar werk sinds 1 september 2025 tot en met 31 januari 2026',
    ]);
  });

  it('take the days of the definition for days that cannot be', () => {
    expect(answered({ on: '2030-01-01', before: '2026-06-15', since: '2026-06-16' })).toEqual(answered({}));
  });
});
