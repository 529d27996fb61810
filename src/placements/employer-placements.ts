import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { PLACEMENT_COLUMNS, type PlacementItem } from './placement-rows.js';

/** A placement at an employer, with what lists show beside it; `hired` where this employer hires and another employs (M15). */
export type EmployerPlacement = PlacementItem & {
  readonly hours: string;
  /** ended, running … as the track of the employment has it. */
  readonly employment: string;
  readonly hired: boolean;
};

/** Placements where an employer employs or hires, the running ones first, then the newest. */
export async function placementsAt(
  client: PoolClient,
  employer: string,
  limit: number,
): Promise<readonly EmployerPlacement[]> {
  const { rows } = await client.query<EmployerPlacement>(
    `with files as (select employer_files(employer_read_as($1)) as ids),
       found as (
         select p.id from placement p, files where p.employer = any(files.ids)
         union
         select o.placement from placement_outlook o, files
         where o.hirer is not null and o.hirer = any(files.ids::text[]))
     select ${PLACEMENT_COLUMNS}, o.hours, o.employment, not p.employer = any((select ids from files)::uuid[]) as hired
     from found f join placement p on p.id = f.id join placement_outlook o on o.placement = p.id
     order by o.employment in ('ended', 'notComeAbout', 'takenOver'), p.opened_on desc, p.id limit $2`,
    [employer, limit],
  );
  return rows;
}

/** A visit for a measurement that is planned, or has no day yet. */
export type ComingVisit = { readonly placement: string; readonly number: number; readonly visitOn: LocalDate | null };

/** Visits that are still to come at these placements, the nearest first, those without a day last. */
export async function comingVisits(
  client: PoolClient,
  placements: readonly string[],
  today: LocalDate,
): Promise<readonly ComingVisit[]> {
  const { rows } = await client.query<ComingVisit>(
    `select placement, number, visit_on as "visitOn" from measurement
     where placement = any($1) and (state = 'ordered' or state = 'planned' and visit_on >= $2)
     order by visit_on nulls last, placement, number`,
    [placements, today],
  );
  return rows;
}
