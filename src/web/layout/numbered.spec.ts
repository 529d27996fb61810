import { expect, it } from '@jest/globals';
import { numbered, pageNumber, placeOf } from './numbered.js';

it('A list is cut in pages, and what lies behind the last is the last', () => {
  const list = [1, 2, 3, 4, 5];
  expect(numbered(list, 5, 2, 1)).toEqual({ items: [1, 2], at: 1, of: 3 });
  expect(numbered(list, 5, 2, 3)).toEqual({ items: [5], at: 3, of: 3 });
  expect(numbered(list, 5, 2, 9)).toEqual({ items: [5], at: 3, of: 3 });
  expect(numbered([], 0, 2, 4)).toEqual({ items: [], at: 1, of: 1 });
});

it('A page of a list that is read by parts lies behind those before it, as far as there are any', () => {
  expect(placeOf(1056, 100, 6)).toEqual({ at: 6, of: 11, skip: 500 });
  expect(placeOf(1056, 100, 12)).toEqual({ at: 11, of: 11, skip: 1000 });
  expect(placeOf(0, 100, 2)).toEqual({ at: 1, of: 1, skip: 0 });
});

it('A number that no page can have is the first page', () => {
  expect(['2', '0', '-1', 'x', undefined, '1.5'].map((text) => pageNumber.parse(text))).toEqual([2, 1, 1, 1, 1, 1]);
});
