import { stringify } from 'csv-stringify/sync';

/**
 * A file that opens well in a Dutch spreadsheet: semicolons, CRLF, UTF-8 with its mark, numbers with a decimal comma. A
 * text that a spreadsheet would run as a formula is kept as text; a number below nil is a number.
 */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_string: true,
    cast: {
      number: (value) => ({ value: String(value).replace('.', ','), escape_formulas: false, quoted_string: false }),
    },
  });
}
