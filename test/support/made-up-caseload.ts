import { isBsn } from '../../workflows/law/bsn.js';
import { caseloadFile, type CaseloadFile } from '../../src/exchange/caseload-file.js';
import { csvOf } from '../../src/exchange/csv-file.js';
import { seededBetween } from './seeded.js';

const HEADER =
  'zaaknummer;bsn;voornamen;achternaam;geboortedatum;gemeente;kvk;eerste werkdag;contract tot;uren;afspraak op;' +
  'loonwaarde;loonwaarde vastgesteld op;subsidie naar loonwaarde vanaf;in doelgroepregister sinds;geinformeerd op;gemeld op';

/** Running subsidies of November 2026, the same in every run: lump sums and measured ones, young and old, some that soon end. */
export function madeUpCaseload(rows: number, kvk: string): CaseloadFile {
  const lines: string[] = [HEADER];
  let bsn = 100_000_000;
  for (let index = 0; index < rows; index += 1) {
    do bsn += 1;
    while (!isBsn(String(bsn)));
    const of = (low: number, high: number, what: string): number => seededBetween(low, high, 'caseload', index, what);
    const measured = of(0, 1, 'measured') === 1;
    const [day, born] = [of(1, 28, 'day'), `${of(1, 28, 'born')}-${of(1, 12, 'month')}-${of(1966, 2009, 'year')}`];
    const first = measured ? `${day}-${of(10, 12, 'start')}-2025` : `${day}-${of(7, 10, 'start')}-2026`;
    const until = of(0, 2, 'until') === 0 ? `${of(1, 28, 'last')}-${of(0, 1, 'ends') * 11 + 1}-2027` : '';
    const value = measured ? `${of(3, 9, 'value') * 10};1-3-2026;1-4-2026;15-3-2026;5-3-2026;8-3-2026` : ';;;;;';
    const agreed = measured ? '20-12-2024' : '20-6-2026';
    lines.push(
      `R${index};${bsn};Test;Rij${index};${born};Hilversum;${kvk};${first};${until};${of(12, 40, 'hours')};${agreed};${value}`,
    );
  }
  return caseloadFile(csvOf(lines.join('\n')));
}
