import { Client } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { SessionActor } from '../access/session.js';
import type { EventCommand } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import { inSession } from '../journal/session-work.js';
import { knownBodies } from '../journal/named-bodies.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import { CallError } from '../platform/call-error.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { Succession } from './body.schemas.js';
import type { MandateService } from './mandate.service.js';
import type { MemberService } from './member.service.js';
import type { PolicyService } from './policy.service.js';
import type { TenantRecord } from './tenant-record.js';

/** What the act needs of the product. */
export type SuccessionRoom = {
  readonly ownerUrl: string;
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly record: TenantRecord;
  readonly members: MemberService;
  readonly mandates: MandateService;
  readonly policies: PolicyService;
};

export type SuccessionReport = {
  readonly placements: number;
  readonly members: readonly string[];
  readonly policies: readonly string[];
  readonly mandates: number;
  /** Files that could not go along, each with the reason; the act can be done again for these. */
  readonly failed: readonly { readonly placement: string; readonly detail: string }[];
};

/**
 * A deciding body is succeeded by another in one dated act (M50): every file that is not closed gets its own entry, the
 * municipality passes on, the successor's people work on the old files too, and its mandate and policies hold there from
 * that day. Rows stay with the body that opened them, so figures of before stay where they were. Doing it again does
 * only what was left.
 * @throws CallError with every fault at once: a body that is not known, a day that has not come
 */
export async function succeedBody(room: SuccessionRoom, act: Succession, dryRun: boolean): Promise<SuccessionReport> {
  const bodies = await allTenants(room.pool);
  const [from, to] = [act.from, act.to].map((code) => bodies.find((body) => body.code === code));
  const isAhead = act.on > localDate(await room.clock.now());
  if (from === undefined || to === undefined || isAhead) {
    const known = knownBodies(bodies.map(({ code }) => code));
    throw new CallError([
      ...(from === undefined ? [`--from: er is geen organisatie met de code "${act.from}". ${known}`] : []),
      ...(to === undefined ? [`--to: er is geen organisatie met de code "${act.to}". ${known}`] : []),
      ...(isAhead ? ['--on: deze dag is nog niet gekomen. Leg het vast als het zover is.'] : []),
    ]);
  }
  const old = systemOf(from);
  const next = systemOf(to);
  const placements = await toSucceed(room, old, act.municipality);
  const members = await newColleagues(room, old, next);
  const policies = await otherChoices(room, old, next);
  const given = (await room.mandates.list(next)).filter(({ until }) => until === null || until >= act.on);
  const report = {
    placements: placements.length,
    members: members.map(({ name }) => name),
    policies: policies.map(({ label }) => label),
    mandates: given.length,
    failed: [],
  };
  if (dryRun) return report;
  await passMunicipality(room.ownerUrl, from.id, to.id, act);
  for (const { id, revision: _revision, ...fields } of members) {
    await room.members.put(old, id, { ...fields, roles: fields.roles.filter(isAccountRole) }, 0);
  }
  await takeOverMandates(room, old, next, act);
  for (const { name, value } of policies) {
    const ground = `Opvolging door ${to.name} op ${act.on}`;
    await room.policies.choose(old, name, { from: act.on, value, ground, decidedOn: act.on });
  }
  await recordOnce(room, old, { ...act, placements: placements.length });
  await recordOnce(room, next, { ...act, placements: placements.length });
  return { ...report, failed: await sendAlong(room, old, placements, act, to.code) };
}

type Member = Awaited<ReturnType<MemberService['list']>>[number];
type Role = Member['roles'][number];
const isAccountRole = (role: Role): role is Exclude<Role, 'link' | 'system'> => role !== 'link' && role !== 'system';

const systemOf = ({ id }: TenantName): SessionActor => ({ id: 'system', role: 'system', tenant: id, tenants: [id] });

/** Files that are not closed and did not go along yet. */
async function toSucceed(room: SuccessionRoom, old: SessionActor, municipality: string): Promise<readonly string[]> {
  return inSession(room.pool, old, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from placement p where tenant = $1 and state <> 'closed' and municipality <> $2
         and not exists (select from journal_entry j where j.stream = p.id and j.type = 'body.succeeded') order by id`,
      [old.tenant, municipality],
    );
    return rows.map(({ id }) => id);
  });
}

async function newColleagues(room: SuccessionRoom, old: SessionActor, next: SessionActor): Promise<readonly Member[]> {
  const there = new Set((await room.members.list(old)).map(({ issuer, subject }) => `${issuer} ${subject}`));
  return (await room.members.list(next)).filter((one) => one.active && !there.has(`${one.issuer} ${one.subject}`));
}

async function otherChoices(room: SuccessionRoom, old: SessionActor, next: SessionActor) {
  const now = new Map((await room.policies.list(old)).map((policy) => [policy.name, JSON.stringify(policy.value)]));
  return (await room.policies.list(next)).filter(({ name, value }) => now.get(name) !== JSON.stringify(value));
}

async function takeOverMandates(
  room: SuccessionRoom,
  old: SessionActor,
  next: SessionActor,
  { on }: Succession,
): Promise<void> {
  const lastDay: LocalDate = addDays(on, -1);
  const before = await room.mandates.list(old);
  const given = (await room.mandates.list(next)).filter(({ until }) => until === null || until >= on);
  const keyOf = (one: (typeof given)[number]): string =>
    [one.decisionType, one.role, one.member, one.monthlyLimit, one.until].join(' ');
  const there = new Set(before.filter(({ from }) => from === on).map(keyOf));
  for (const { number, from, until } of before) {
    if (from < on && (until === null || until > lastDay)) await room.mandates.end(old, number, lastDay);
  }
  for (const { number: _number, ...mandate } of given) {
    if (!there.has(keyOf({ ...mandate, number: 0 }))) await room.mandates.add(old, { ...mandate, from: on });
  }
}

/** From that day the successor decides for the residents. */
async function passMunicipality(ownerUrl: string, from: string, to: string, act: Succession): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      'update tenant_municipality set until_on = $2 where tenant = $1 and (until_on is null or until_on > $2)',
      [from, addDays(act.on, -1)],
    );
    await client.query(
      `insert into tenant_municipality (tenant, municipality, from_on)
       select $1, $2, $3 where exists (select from municipality where code = $2) and not exists (
         select from tenant_municipality where tenant = $1 and municipality = $2 and (until_on is null or until_on >= $3))`,
      [to, act.municipality, act.on],
    );
  } finally {
    await client.end();
  }
}

async function recordOnce(
  room: SuccessionRoom,
  actor: SessionActor,
  facts: Succession & { readonly placements: number },
): Promise<void> {
  const key = `${facts.from}:${facts.to}:${facts.on}`;
  const { id, role, tenant } = actor;
  await room.record.append(actor, { id, role, tenant }, async () => ({
    type: 'body.succeeded',
    facts: { ...facts },
    rows: () => [],
    idempotency: { operation: 'body.succeed', key, bodyHash: '00'.repeat(32) },
  }));
}

async function sendAlong(
  room: SuccessionRoom,
  old: SessionActor,
  placements: readonly string[],
  act: Succession,
  successor: string,
): Promise<SuccessionReport['failed']> {
  const event = { type: 'body.succeeded', from: act.on, municipality: act.municipality, successor };
  const { id, role, tenant } = old;
  const commands = placements.map((stream): EventCommand => {
    return { kind: 'event', stream, instance: 'placement', actor: { id, role, tenant }, event };
  });
  const answers = await room.engine.dispatchBatch(old, commands);
  return answers.flatMap((answer, index) =>
    answer instanceof EngineError ? [{ placement: placements[index] ?? '', detail: answer.message }] : [],
  );
}
