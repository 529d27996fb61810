import { createHash } from 'node:crypto';
import type { Role } from '../../../workflows/definition.js';
import { DEMO_USERS, type DemoBody } from '../../access/demo-users.js';
import type { SessionActor } from '../../access/session.js';
import type { Idempotency } from '../../engine/command.js';

/** Sent again it counts once; the key says all there is. */
export const onceOf = (key: string): Idempotency => ({
  operation: 'simulate',
  key,
  bodyHash: createHash('sha256').update(key).digest('hex'),
});

export function memberOf(body: DemoBody, role: Role): SessionActor {
  const user = DEMO_USERS.find((one) => one.body.id === body.id && one.role === role);
  if (user === undefined) throw new Error(`Nobody has the role ${role}`);
  return { id: user.member, role, tenant: body.id, tenants: [body.id] };
}
