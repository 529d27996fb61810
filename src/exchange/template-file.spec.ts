import { describe, expect, it } from '@jest/globals';
import { caseloadFile } from './caseload-file.js';
import { csvOf } from './csv-file.js';
import { FACT_NAMES } from './facts/fact-about.js';
import { FACT_KINDS } from './facts/fact-kinds.js';
import { columnLines, templateFile } from './template-file.js';

describe('a file to fill in', () => {
  it.each(FACT_NAMES.map((name) => [name, FACT_KINDS[name]] as const))(
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
    expect(['caseload', ...FACT_NAMES].filter((name) => columnLines(name) === undefined)).toEqual([]);
    expect(columnLines('targets')).toBeUndefined();
    expect(columnLines('constructor')).toBeUndefined();
  });

  it('tells that a column is missing before anything else', () => {
    for (const name of FACT_NAMES) {
      const { faults, rows } = FACT_KINDS[name].open(csvOf('onbekend\nx'));
      expect(new Set(faults.map(({ line, detail }) => `${line} ${detail}`))).toEqual(
        new Set(['1 Deze kolom ontbreekt.']),
      );
      expect(rows).toBe(1);
    }
  });
});
