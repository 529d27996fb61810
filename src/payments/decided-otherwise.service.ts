import { Decimal } from '../../workflows/law/exact.js';
import { monthOf } from '../../workflows/law/dates.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import type { EntitlementService, PlacementStanding } from '../subsidies/entitlement.service.js';

/** Months in a row over which a decision names another amount than the rules give. Euros. */
export type DecidedOtherwise = {
  readonly placement: string;
  readonly employer: string;
  readonly from: string;
  readonly until: string;
  readonly months: number;
  /** Over one month of them, the last. */
  readonly decided: string;
  readonly byRule: string;
  /** Over all of them: above nil more is paid than the rules give. */
  readonly difference: string;
};

/** The list of M48: the decision wins and is paid; it is mended by a decision only. */
export class DecidedOtherwiseService {
  constructor(
    private readonly entitlements: EntitlementService,
    private readonly clock: Clock,
  ) {}

  /** Until this month, the largest difference first. */
  async list(actor: SessionActor): Promise<readonly DecidedOtherwise[]> {
    requireRole(
      actor,
      ['finance', 'backOffice', 'manager', 'reviewer', 'consultant', 'legalOfficer', 'reader'],
      'Bedragen die anders zijn besloten inzien',
    );
    const until = monthOf(localDate(await this.clock.now()));
    const standing = await this.entitlements.standingUntil(actor, until);
    return standing
      .flatMap(spansOf)
      .toSorted((a, b) => new Decimal(b.difference).abs().comparedTo(new Decimal(a.difference).abs()));
  }
}

function spansOf({ placement, months }: PlacementStanding): readonly DecidedOtherwise[] {
  const spans: DecidedOtherwise[] = [];
  let previous = -1;
  for (const [index, { month, amount, byRule }] of months.entries()) {
    if (byRule === null) continue;
    const difference = new Decimal(amount).minus(byRule);
    const last = previous === index - 1 ? spans.pop() : undefined;
    spans.push({
      placement: placement.id,
      employer: placement.employer,
      from: last?.from ?? month,
      until: month,
      months: (last?.months ?? 0) + 1,
      decided: amount,
      byRule,
      difference: difference.plus(last?.difference ?? 0).toFixed(2),
    });
    previous = index;
  }
  return spans;
}
