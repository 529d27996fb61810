import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupsText, rowGroups } from './row-groups.js';
import type { RowChange } from './writes.js';

const contract = (number: number, values: RowChange['values']): RowChange => ({
  table: 'contract',
  key: { placement: 'p', number },
  values,
});

/** What the tables hold after all changes, in order. */
function applied(rows: readonly { readonly id: string; readonly values: object }[]): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (const { id, values } of rows) found.set(id, { ...found.get(id), ...values });
  return found;
}

describe('rows in groups', () => {
  it('of one table with the same columns go together, also with others between them', () => {
    const decision: RowChange = { table: 'decision', key: { placement: 'p', number: 1 }, values: { kind: 'a' } };
    const groups = rowGroups([contract(1, { hours: '1' }), decision, contract(2, { hours: '2' })]);
    expect(groups.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['contract', 2],
      ['decision', 1],
    ]);
  });

  it('keep the order of tables whose rows others point at', () => {
    const row = (table: string, id: number): RowChange => ({ table, key: { id }, values: { a: 1 } });
    const order = [row('signed_link', 1), row('change_report', 1), row('signed_link', 2)];
    expect(rowGroups(order).map(({ table }) => table)).toEqual(['signed_link', 'change_report', 'signed_link']);
  });

  it('write each row once per group, and leave what one by one would leave', () => {
    const change = fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      values: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer(), { minKeys: 1 }),
    });
    fc.assert(
      fc.property(fc.array(change), (drawn) => {
        const changes = drawn.map(({ number, values }) => contract(number, values));
        const groups = rowGroups(changes);
        for (const { rows } of groups) {
          expect(new Set(rows.map(({ key }) => key['number'])).size).toBe(rows.length);
        }
        const idOf = (row: Readonly<Record<string, unknown>>): string => JSON.stringify(row['number']);
        const written = JSON.parse(groupsText(groups)) as readonly { readonly rows: readonly RowChange['values'][] }[];
        const grouped = written.flatMap(({ rows }) => rows.map((row) => ({ id: idOf(row), values: row })));
        const single = changes.map(({ key, values }) => ({ id: idOf(key), values: { ...key, ...values } }));
        expect(applied(grouped)).toEqual(applied(single));
      }),
    );
  });
});
