import type { PoolClient } from 'pg';
import type { JsonObject } from '../../workflows/definition.js';
import type { EventFault } from './placement.errors.js';

type Kind = 'consultant' | 'expert' | 'employer';
type Named = { readonly field: string; readonly kind: Kind; readonly detail: string };

const CONSULTANT: Named = {
  field: 'owner',
  kind: 'consultant',
  detail: 'Dit is geen consulent die nu bij uw organisatie werkt.',
};
const EXPERT: Named = {
  field: 'expertId',
  kind: 'expert',
  detail: 'Dit is geen loonwaardedeskundige die nu voor uw organisatie werkt.',
};
/** By event, the fields that name somebody who must be there. A machine knows ids only, and not whose they are. */
const NAMED: Readonly<Record<string, Named>> = {
  'consultant.assigned': CONSULTANT,
  'employer.changed': {
    field: 'employer',
    kind: 'employer',
    detail: 'Deze werkgever is niet bekend bij uw organisatie.',
  },
  'job.changed': { field: 'hirer', kind: 'employer', detail: 'Deze inlener is niet bekend bij uw organisatie.' },
  'measurement.ordered': EXPERT,
  'measurement.handedOver': EXPERT,
};
const KNOWN: Readonly<Record<Kind, string>> = {
  consultant: "select from member where tenant = $1 and id::text = $2 and active and 'consultant' = any(roles)",
  expert: "select from member where tenant = $1 and id::text = $2 and active and 'expert' = any(roles)",
  employer: 'select from employer where tenant = $1 and id::text = $2',
};

type Asked = { readonly type: string } & JsonObject;

/** Whom an event names by id, if anybody; what cannot be read, or names nobody, is for the schema. */
function namedIn(event: Asked): (Named & { readonly id: string }) | undefined {
  const named = Object.hasOwn(NAMED, event.type) ? NAMED[event.type] : undefined;
  const id = named && event[named.field];
  return named === undefined || typeof id !== 'string' ? undefined : { ...named, id: id.toLowerCase() };
}

/** Whether an event names anybody, so that nothing is asked of the database for one that does not. */
export const namesSomebody = (event: Asked): boolean => namedIn(event) !== undefined;

/** M15, M20, M43, M51: whoever an event names works or is known at this body. In a session. */
export async function strangersIn(client: PoolClient, tenant: string, event: Asked): Promise<readonly EventFault[]> {
  const named = namedIn(event);
  if (named === undefined) return [];
  const { rows } = await client.query(KNOWN[named.kind], [tenant, named.id]);
  return rows.length > 0 ? [] : [{ field: named.field, code: 'unknown', detail: named.detail }];
}
