import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { LINE_OPERATIONS } from '../journal/look-operations.js';

it('The index of opened files leaves out no look that opened one', () => {
  const sql = readFileSync(new URL('../../migrations/0228-files-opened.up.sql', import.meta.url), 'utf8');
  const left = /'\{([^}]*)\}'/.exec(sql)?.[1]?.split(',') ?? [];
  expect(left.length).toBeGreaterThan(10);
  expect(left.filter((operation) => !LINE_OPERATIONS.includes(operation))).toEqual([]);
});
