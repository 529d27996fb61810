import { DEMO_MUNICIPALITIES } from '../access/demo-municipalities.js';
import { DEMO_BODIES, DEMO_USERS, type DemoBody } from '../access/demo-users.js';
import type { Actor } from '../../workflows/definition.js';
import { FactRefusedError, type FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { DECISION_TYPES } from './decision-types.js';
import { mandatePut, type Mandate } from './mandate.service.js';
import { lastEntry } from './tenant-record.js';

const FROM = '2017-01-01';

/**
 * Opens the record of each demo body with its mandate table, members and municipalities, once. The rows of bodies,
 * municipalities and members must be there (`enterDemoMembers`).
 */
export async function openDemoTenants(pool: AppPool, facts: FactWriter): Promise<void> {
  for (const body of DEMO_BODIES) await openDemoTenant(pool, facts, body);
}

async function openDemoTenant(pool: AppPool, facts: FactWriter, body: DemoBody): Promise<void> {
  const session = { tenant: body.id, tenants: [body.id] };
  if ((await inSession(pool, session, (client) => lastEntry(client, body.id))) !== undefined) return;
  const actor: Actor = { id: 'system', role: 'system', tenant: body.id };
  const mandates = demoMandates();
  const members = DEMO_USERS.filter((user) => user.body === body).map(({ member, role }) => ({
    member,
    roles: [role],
  }));
  const municipalities = DEMO_MUNICIPALITIES.filter((one) => one.body === body.code).map(({ code, until }) => ({
    code,
    until,
  }));
  try {
    await facts.write(session, {
      stream: body.id,
      kind: 'tenant',
      opens: true,
      type: 'tenant.opened',
      actor,
      facts: { code: body.code, kind: body.kind, region: body.region, municipalities, members, mandates },
      rows: () => mandates.map((mandate) => mandatePut(body.id, mandate)),
    });
  } catch (error) {
    // Another process of the same start was first.
    if (!(error instanceof FactRefusedError) || error.code !== 'streamExists') throw error;
  }
}

/**
 * Reviewer and manager sign everything; a consultant what costs nothing and, as far as the steps of that role go, findings
 * and trial placements; a legal officer signs objections that a colleague prepared.
 */
export function demoMandates(): readonly Mandate[] {
  const given = [
    ...DECISION_TYPES.filter((type) => type !== 'objection').map((type) => [type, 'reviewer'] as const),
    ...DECISION_TYPES.map((type) => [type, 'manager'] as const),
    ['determination', 'consultant'] as const,
    ['support', 'consultant'] as const,
    ['untreated', 'consultant'] as const,
    ['withdrawal', 'consultant'] as const,
    ['objection', 'legalOfficer'] as const,
  ];
  return given.map(([decisionType, role], index) => ({
    number: index + 1,
    decisionType,
    role,
    member: null,
    monthlyLimit: null,
    from: FROM,
    until: null,
  }));
}
