import { z } from 'zod';
import { localDate, opaqueId, wholePercent } from '../payload.js';
import { objectionContext, type ObjectionContext, startOf } from './objection.context.js';
import { type ObjectionV2Input, objectionV2Input, supportInstead } from './objection-v2.events.js';

const proposal = z.strictObject({
  outcome: z.enum(['upheld', 'partly', 'rejected', 'inadmissible']),
  wageValue: wholePercent.nullable(),
  effectFrom: localDate.nullable(),
  support: supportInstead.nullable().default(null),
  madeBy: opaqueId,
});

/** A context of version 1 passes too: what it does not name is an objection against a decision. */
export const objectionV2Context = z.strictObject({
  ...objectionContext.shape,
  ...objectionV2Input.shape,
  proposal: proposal.nullable(),
  /** The support that came in the place of what was decided. */
  support: supportInstead.nullable().default(null),
});
export type ObjectionV2Context = z.infer<typeof objectionV2Context>;

/** The context as the parts of version 1 read it; none of those that are reused looks at the decision. */
export const asFirst = (context: ObjectionV2Context): ObjectionContext => ({
  ...context,
  decision: context.decision ?? 0,
});

/** Where an objection of version 2 starts. */
export function startOfV2(input: ObjectionV2Input): ObjectionV2Context {
  const { decision, against, about, wageValueBefore, ...first } = input;
  return {
    ...startOf({ ...first, decision: decision ?? 0 }),
    decision,
    against,
    about: about ?? decision,
    wageValueBefore,
    support: null,
    proposal: null,
  };
}
