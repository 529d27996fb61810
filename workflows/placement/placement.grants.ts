import type { JsonObject } from '../definition.js';
import type { Effect } from '../effects.js';
import type { PlacementContext } from './placement.context.js';
import { fact } from './placement.does.js';

/** M48: an amount decided otherwise than the rule travels with every row of its grant. */
const decidedAmount = (amount: string | null): JsonObject => (amount === null ? {} : { amount });

/** The lump sum as it stands, as a fact. */
export const lumpSumGrant = ({ lumpSum }: PlacementContext): readonly Effect[] =>
  lumpSum === null
    ? []
    : [fact('lumpSumGrant', lumpSum.from, { until: lumpSum.lastDay, ...decidedAmount(lumpSum.amount) })];

/** The measured grant as it stands, as a fact. */
export const measuredGrant = ({ grant }: PlacementContext): readonly Effect[] =>
  grant === null
    ? []
    : [
        fact('measuredGrant', grant.from, {
          until: grant.until,
          wageValue: grant.wageValue,
          ...decidedAmount(grant.amount),
        }),
      ];

/** Hours of the job, as a fact; only hours that vary name their kind (B18). */
export const hoursOf = ({ hours, sectorFullTimeHours, hoursKind }: PlacementContext): JsonObject => ({
  hours,
  sectorFullTimeHours,
  ...(hoursKind === 'fixed' ? {} : { kind: hoursKind }),
});
