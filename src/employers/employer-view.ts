import type { EmployerDocument } from './employer-document.js';
import type { EmployerLabel } from './employer.schemas.js';
import { withPlaceKeys } from './places.js';
import type { StoredEmployer } from './employer-rows.js';

export type EmployerSummary = {
  readonly id: string;
  readonly name: string;
  readonly kvkNumber: string | null;
  readonly branchNumber: string | null;
  readonly place: string | null;
  readonly sector: string | null;
};
export type EmployerView = EmployerSummary & {
  readonly decidingBody: string;
  readonly payrollTaxNumber: string | null;
  readonly market: 'market' | 'government';
  readonly sectorFullTimeHours: string | null;
  readonly openedOn: string;
  readonly owner: string | null;
  readonly ownMunicipality: boolean;
  readonly integrity: boolean;
  /** Null also for a role that does not decide. */
  readonly integrityNote: string | null;
  readonly labels: readonly EmployerLabel[];
  readonly locations: EmployerDocument['locations'];
  readonly proxies: EmployerDocument['proxies'];
  readonly payee: EmployerDocument['payee'];
};

export function employerSummary(row: StoredEmployer): EmployerSummary {
  const { id, name, place, sector, kvk_number: kvkNumber, branch_number: branchNumber } = row;
  return { id, name, kvkNumber, branchNumber, place, sector };
}

export function employerView(row: StoredEmployer, document: EmployerDocument): EmployerView {
  const { locations, proxies, payee, integrityNote } = document;
  return {
    ...employerSummary(row),
    decidingBody: row.tenant,
    payrollTaxNumber: row.payroll_tax_number,
    market: row.market,
    sectorFullTimeHours: row.sector_full_time_hours,
    openedOn: row.opened_on,
    owner: row.owner,
    ownMunicipality: row.own_municipality,
    integrity: row.integrity,
    integrityNote,
    labels: row.labels,
    locations: withPlaceKeys(locations, locations),
    proxies,
    payee,
  };
}
