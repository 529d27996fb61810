import type { LocalDate } from '../../workflows/definition.js';
import { secondSubsidies } from '../../workflows/placement/placement.beside.js';
import type { SubsidyOfPerson } from '../placements/subsidies-of-person.js';
import { columnName } from './caseload-columns.js';
import type { RowFault } from './cell-reader.js';

/** A row as a subsidy of a person with a legal employer. */
export type RowSubsidy = {
  readonly line: number;
  readonly placement: string;
  readonly externalId: string;
  readonly person: string;
  readonly legalEmployer: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/** B4: rows whose subsidy lies in the days of another one, in the file or among what is here already. */
export function doubleSubsidies(rows: readonly RowSubsidy[], known: readonly SubsidyOfPerson[]): readonly RowFault[] {
  const here = byJob(known);
  const inFile = byJob(rows);
  return rows.flatMap((row) => {
    const others = (here.get(jobOf(row)) ?? []).filter(({ id }) => id !== row.placement);
    const before = (inFile.get(jobOf(row)) ?? []).filter(({ line }) => line < row.line);
    const beside = before.map(({ line, externalId, from, until }) => {
      return { placement: `zaak ${externalId} op regel ${line}`, from, until };
    });
    return secondSubsidies(row, [...others, ...beside]).map(({ detail }) => {
      return { line: row.line, column: columnName('firstDay'), detail };
    });
  });
}

type Job = { readonly person: string; readonly legalEmployer: string };
const jobOf = ({ person, legalEmployer }: Job): string => `${person} ${legalEmployer}`;

function byJob<T extends Job>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(jobOf(one), [...(groups.get(jobOf(one)) ?? []), one]);
  return groups;
}
