import { describe, expect, it } from '@jest/globals';
import { caseloadFile } from './caseload-file.js';
import { csvOf } from './csv-file.js';
import { FACT_ABOUT } from './facts/fact-about.js';
import { FACT_KINDS } from './facts/fact-kinds.js';
import { columnLines, templateFile } from './template-file.js';

describe('a file to fill in', () => {
  it.each(FACT_KINDS.map((kind) => [kind.name, kind] as const))(
    'of %s has every header, and its row is read without a fault, with commas too',
    (name, kind) => {
      const template = templateFile(columnLines(name) ?? []);
      const read = kind.open(csvOf(template));
      expect(read).toMatchObject({ rows: 1, faults: [], unknownColumns: [], totals: [] });
      const bySynonym = kind.columns.map((column) => ({ ...column, name: column.synonyms.at(-1) ?? column.name }));
      expect(kind.open(csvOf(templateFile(bySynonym)))).toMatchObject({ faults: [], unknownColumns: [] });
      const headers = kind.columns.flatMap((column) => [column.name, ...column.synonyms]);
      expect(headers).toEqual([...new Set(headers)]);
    },
  );

  it('of a caseload is read without a fault', () => {
    const read = caseloadFile(csvOf(templateFile(columnLines('caseload') ?? [])));
    expect(read).toMatchObject({ faults: [], unknownColumns: [] });
    expect(read.rows).toHaveLength(1);
  });

  it('is there for every kind that can be brought in, and for nothing else', () => {
    expect(FACT_KINDS.map(({ name }) => name).toSorted()).toEqual(Object.keys(FACT_ABOUT).toSorted());
    expect(columnLines('targets')).toBeUndefined();
  });

  it('tells that a column is missing before anything else', () => {
    const read = FACT_KINDS.map((kind) => kind.open(csvOf('onbekend\nx')));
    expect(read.every(({ faults }) => faults.every(({ line }) => line === 1))).toBe(true);
  });
});
