import { RegisterFormat, type FormatLine } from './register-format.js';

const HEADER = [
  'Burgerservicenummer',
  'Gemeentecode',
  'Datum aanvang ondersteuning',
  'Code arbeidsvermogen onder WML',
  'Datum brief werkgever',
  'Loonwaardepercentage',
];

/** `20260707`, as the message of 2017 writes days. */
const compact = (day: string): string => day.replaceAll('-', '');

/** The fields of the Praktijkroute message of 2017 as a file with semicolons, until there is a connection. */
export class Praktijkroute2017Format extends RegisterFormat {
  readonly version = '2017.1';

  fileName(body: string, batch: number): string {
    return `praktijkroute-melding-loonwaarde-${this.version}-${body}-${String(batch).padStart(4, '0')}.csv`;
  }

  text(lines: readonly FormatLine[]): string {
    return [HEADER, ...lines.map(cellsOf)].map((cells) => `${cells.join(';')}\r\n`).join('');
  }
}

function cellsOf(line: FormatLine): readonly string[] {
  const { bsn, municipalityCode, supportStart, belowMinimumWage, letterDate, percentage } = line;
  return [bsn, municipalityCode, compact(supportStart), belowMinimumWage, compact(letterDate), percentage];
}
