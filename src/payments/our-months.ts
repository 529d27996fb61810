import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { monthOf } from '../../workflows/law/dates.js';
import { paidElsewhere } from '../placements/other-body.js';
import { paidBeforeHere } from '../placements/taken-over.js';
import type { PlacementStanding } from '../subsidies/entitlement.service.js';

/** Which months of placements others pay: from a day on (M46), and until the month before they came here (B16). */
export type PaidByOthers = {
  readonly from: ReadonlyMap<string, LocalDate>;
  readonly until: ReadonlyMap<string, string>;
};

/** @param ids undefined gives all that the session sees */
export async function paidByOthers(client: PoolClient, on: LocalDate, ids?: readonly string[]): Promise<PaidByOthers> {
  return { from: await paidElsewhere(client, on), until: await paidBeforeHere(client, ids) };
}

/** Whether a month (`YYYY-MM`) of a placement is ours to pay. */
export function isOurs({ from, until }: PaidByOthers, placement: string, month: string): boolean {
  const elsewhere = from.get(placement);
  const before = until.get(placement);
  return (elsewhere === undefined || month < monthOf(elsewhere)) && (before === undefined || month > before);
}

/** Months that others pay are left out; what we paid before stays as it is. */
export function oursAlone(standing: readonly PlacementStanding[], others: PaidByOthers): readonly PlacementStanding[] {
  return standing.map((one) => {
    const months = one.months.filter(({ month }) => isOurs(others, one.placement.id, month));
    return months.length === one.months.length ? one : { ...one, months };
  });
}
