import { describe, expect, it } from '@jest/globals';
import { askedOf } from '../../../test/support/outcome-rows.js';
import { peopleFrom } from '../../../test/support/people-rows.js';
import { drawnPerson } from '../../bench/figure-draw.js';
import { selectPeople } from '../people/people-selection.js';
import { FIGURES } from './all-figures.js';

const TODAY = '2026-06-15';
const rows = Array.from({ length: 400 }, (_none, person) => drawnPerson(person, person * 3)).flatMap((placements) =>
  placements.map(({ row }) => ({
    ...row,
    objections: row.objections.length > 0 ? row.objections : [],
    notices: row.contracts > 0 && row.start !== null && row.start > '2026-01-01' ? ['2026-03-03'] : [],
  })),
);

/** Some with a step that is unknown, some with nothing at all. */
const persons = Array.from({ length: 60 }, (_none, at) => ({
  id: `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
  municipality: at % 2 === 0 ? '0402' : '0406',
  lines:
    at % 5 === 0
      ? []
      : [
          { kind: 'ladder', from: '2025-02-01', code: at % 3 === 0 ? 'unknown' : '4' },
          { kind: 'stepToWork', from: '2026-02-01', code: 'schooling' },
          { kind: 'ladder', from: '2026-03-01', code: '5' },
        ].slice(0, 1 + (at % 3)),
}));

describe('The list behind a figure', () => {
  const question = askedOf(rows, TODAY, { experts: new Map() });
  const picture = peopleFrom(persons, `${TODAY}T12:00:00.000Z`);
  const people = selectPeople(picture, question.selection, {});
  const asked = { ...question, people, experts: new Map(question.selection.codes.expert.names.map((id) => [id, id])) };

  it.each(FIGURES.map((figure) => [figure.key, figure] as const))(
    'of %s has as many files as it says',
    (_key, figure) => {
      const { lists = [], tables } = figure.answer(asked);
      expect(lists.length).toBeGreaterThan(0);
      for (const { key, count, cell, of = 'placements' } of lists) {
        const table = tables.find(({ caption }) => caption === cell?.caption);
        const column = table?.header.findIndex(({ label }) => label === cell?.column) ?? -1;
        const shown = table?.rows.find(([row]) => row === cell?.row)?.[column];
        // The number leads to its list: it must be there, and not be nil when the list is not.
        if (cell !== undefined) expect([key, shown, typeof shown]).toEqual([key, expect.anything(), 'number']);
        if (cell !== undefined) expect([key, Number(shown) > 0]).toEqual([key, count > 0]);
        const behind = figure.behind?.(asked, key);
        expect([key, behind?.count, count === 0 ? of : behind?.of]).toEqual([key, count, of]);
        expect(behind?.ids).toHaveLength(Math.min(500, count));
      }
      expect(figure.behind?.(asked, 'no such list')).toEqual(expect.objectContaining({ ids: [], count: 0 }));
    },
  );

  it('is not there of a number that is hidden (G11)', () => {
    const values = FIGURES.find(({ key }) => key === 'loonwaarde');
    const isMeasured = ({ start, route, measurements }: (typeof rows)[number]): boolean =>
      start !== null && start > '2023' && route === 'lumpSum' && measurements.some(({ value }) => value !== null);
    const few = rows.filter(isMeasured).slice(0, 3);
    const hidden = askedOf(few, TODAY);
    expect(values?.answer(hidden).tables[2]?.rows).toEqual([]);
    expect(values?.answer(hidden).lists?.filter(({ cell }) => cell !== undefined)).toEqual([]);
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      expect(values?.behind?.(hidden, `eerste-${year}`)).toMatchObject({ count: 0 });
    }
  });

  it('comes in pages that follow each other', () => {
    const behind = FIGURES.find(({ key }) => key === 'cohorten')?.behind?.({ ...asked, per: 'year' }, '2025');
    const { ids = [], count = 0, page = () => [] } = behind ?? {};
    expect(count).toBeGreaterThan(20);
    expect([...page(0, 20), ...page(20, count)]).toEqual(ids);
  });

  it('holds something of nearly every figure, so that the count says something', () => {
    const counts = FIGURES.flatMap((figure) => figure.answer(asked).lists ?? []).map(({ count }) => count);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(25);
  });
});
