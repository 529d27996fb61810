import { Codes, dayOf, type Day, type Several } from '../columns.js';

/** What is followed of a person's way to work; of each line the first code counts. */
export const PEOPLE_KINDS = [
  'ladder',
  'arrangement',
  'education',
  'interests',
  'profile',
  'workConclusion',
  'stepToWork',
] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

/** Said, but not known; of a ladder step also because the person was not reached (seeds 48). */
export const UNKNOWN = 'unknown';
export const NOT_REACHED = 'notReached';

/** A line that counts: not taken back, not corrected. */
export type PersonLine = { readonly kind: string; readonly from: string; readonly code: string | null };
/** Somebody with a file; lines in order of their first day, of one day in order of recording. */
export type PersonRow = {
  readonly id: string;
  readonly municipality: string;
  /** First day of the file. */
  readonly openedOn: string;
  readonly lines: readonly PersonLine[];
};

/** Persons of one body as columns, in order of their id; codes by the `PeopleCodes` of the body. */
export type PeopleColumns = {
  readonly count: number;
  /** 16 bytes each. */
  readonly ids: Uint8Array;
  readonly municipality: Uint16Array;
  readonly opened: Int32Array;
  readonly lines: Several<'kind' | 'from' | 'code'>;
};
export type PeopleCodes = { readonly municipality: Codes; readonly line: Codes };
export const newPeopleCodes = (): PeopleCodes => ({ municipality: new Codes(), line: new Codes() });

/** @param rows in order of their id */
export function peopleColumns(rows: readonly PersonRow[], codes: PeopleCodes): PeopleColumns {
  const at = new Int32Array(rows.length + 1);
  for (const [index, { lines }] of rows.entries()) at[index + 1] = (at[index] ?? 0) + lines.length;
  const total = at[rows.length] ?? 0;
  const [kind, from, code] = [new Uint8Array(total), new Int32Array(total), new Uint8Array(total)];
  let next = 0;
  for (const { lines } of rows) {
    for (const line of lines) {
      kind[next] = PEOPLE_KINDS.findIndex((one) => one === line.kind);
      from[next] = dayOf(line.from);
      code[next++] = codes.line.numberOf(line.code ?? '');
    }
  }
  return {
    count: rows.length,
    ids: new Uint8Array(Buffer.from(rows.map(({ id }) => id.replaceAll('-', '')).join(''), 'hex')),
    municipality: Uint16Array.from(rows, ({ municipality }) => codes.municipality.numberOf(municipality)),
    opened: Int32Array.from(rows, ({ openedOn }) => dayOf(openedOn)),
    lines: { at, kind, from, code },
  };
}

/** The code of the line of a kind that holds on a day, -1 for none. @param kind its place in `PEOPLE_KINDS` */
export function codeOn({ lines }: PeopleColumns, index: number, kind: number, day: Day): number {
  for (let at = (lines.at[index + 1] ?? 0) - 1; at >= (lines.at[index] ?? 0); at -= 1) {
    if (lines.kind[at] === kind && (lines.from[at] ?? 0) <= day) return lines.code[at] ?? -1;
  }
  return -1;
}

export const kindNumber = (kind: PeopleKind): number => PEOPLE_KINDS.indexOf(kind);
