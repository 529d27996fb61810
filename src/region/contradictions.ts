import { Decimal } from 'decimal.js';
import { checkTable, numberOf, type PrintedTotal } from './printed-table.js';
import type { PrintedClaim, PrintedTable } from './printed-source.js';

/** Says in Dutch what of a printed table does not agree with itself or with its paper. Nothing is mended. */
export function contradictionsOf(table: PrintedTable): readonly string[] {
  const file = { header: table.header, rows: table.rows.map((cells) => ({ cells })) };
  const wrong = checkTable(file).totals.filter(({ difference }) => difference !== '0');
  return [...wrong.map(totalSentence), ...table.claims.flatMap((claim) => claimSentence(table, claim))];
}

function totalSentence({ where, printed, computed, difference }: PrintedTotal): string {
  const gap = new Decimal(difference);
  const way = gap.isNegative() ? 'lager' : 'hoger';
  return `${upperFirst(where)}: gedrukt ${dutch(printed)}, de delen tellen op tot ${dutch(computed)}. Gedrukt is ${dutch(gap.abs().toString())} ${way}.`;
}

function claimSentence(table: PrintedTable, claim: PrintedClaim): readonly string[] {
  const column = table.header.indexOf(claim.column);
  if (column < 0) return [];
  const sum = table.rows.reduce((total, cells) => total.plus(numberOf(cells[column]) ?? 0), new Decimal(0));
  if (claim.kind === 'sum') {
    if (sum.equals(claim.says)) return [];
    return [
      `Kolom ${claim.column}: telt op tot ${dutch(sum.toString())}. Er staat ${dutch(claim.says)} in ${claim.where}.`,
    ];
  }
  const found = numberOf(table.rows.find(([first]) => first === claim.row)?.[column]);
  if (found === undefined) return [];
  if (claim.kind === 'unknown') {
    const share = sum.isZero() ? '0' : found.times(100).div(sum).toFixed(0);
    return [`Van ${dutch(found.toString())} van de ${dutch(sum.toString())} (${share}%) is dit onbekend.`];
  }
  if (claim.kind === 'words')
    return [
      `Rij ${claim.row}, kolom ${claim.column}: in de tabel staat ${dutch(found.toString())}, en ${claim.where} zegt ${claim.says}.`,
    ];
  if (found.equals(claim.says)) return [];
  return [
    `Rij ${claim.row}, kolom ${claim.column}: in de tabel staat ${dutch(found.toString())}, en ${dutch(claim.says)} in ${claim.where}.`,
  ];
}

/** As on paper: `1.104` and `2,5`. */
function dutch(number: string): string {
  const [whole = '', rest] = number.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
