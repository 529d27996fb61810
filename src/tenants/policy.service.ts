import type { PoolClient } from 'pg';
import { z } from 'zod';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Json, LocalDate } from '../../workflows/definition.js';
import { POLICIES, POLICY_NAMES, type PolicyName } from '../../workflows/law/policy-catalogue.js';
import { localDate as dateText } from '../../workflows/payload.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { inWords } from './policy-words.js';
import { StaleEntryError, UnfitError, UnknownPolicyError } from './tenant.errors.js';
import type { TenantRecord } from './tenant-record.js';

/** A choice with the day it holds from and its ground (council or college decision). */
export const policyChoice = z.strictObject({
  from: dateText,
  value: z.json(),
  ground: z.string().trim().min(3, { error: 'Noem het besluit waarop dit rust.' }).max(200),
  decidedOn: dateText,
});
export type PolicyChoice = Omit<z.infer<typeof policyChoice>, 'value'> & { readonly value: Json };

export type PolicyHistory = PolicyChoice & { readonly entry: number; readonly words: string };
export type PolicyView = {
  readonly name: PolicyName;
  readonly rule: string;
  readonly label: string;
  readonly explanation: string;
  /** What holds today, in words too. */
  readonly value: Json;
  readonly words: string;
  /** Whether it is what the product does without a choice of the municipality. */
  readonly isDefault: boolean;
  readonly history: readonly PolicyHistory[];
  /** Number of the last entry about it, 0 without: its ETag. */
  readonly revision: number;
};

type Row = {
  readonly name: string;
  readonly from_on: LocalDate;
  readonly entry: number;
  readonly value: Json;
  readonly ground: string;
  readonly decided_on: LocalDate;
};

/** The dated choices of a deciding body where the law leaves room. */
export class PolicyService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly clock: Clock,
  ) {}

  async list(actor: SessionActor): Promise<readonly PolicyView[]> {
    const today = localDate(await this.clock.now());
    const rows = await inSession(this.pool, actor, (client) => rowsOf(client, actor.tenant));
    return POLICY_NAMES.map((name) => viewOf(name, rows, today));
  }

  /** @throws UnknownPolicyError */
  async read(actor: SessionActor, name: string): Promise<PolicyView> {
    const known = policyName(name);
    const today = localDate(await this.clock.now());
    const rows = await inSession(this.pool, actor, (client) => rowsOf(client, actor.tenant));
    return viewOf(known, rows, today);
  }

  /**
   * @param expected number of the last entry about this policy that the sender saw
   * @returns number of the entry that recorded it
   * @throws UnknownPolicyError, UnfitError, StaleEntryError, NotAllowedError
   */
  async choose(actor: SessionActor, name: string, choice: PolicyChoice, expected?: number): Promise<number> {
    requireRole(actor, ['administrator', 'system'], 'Beleid vaststellen');
    const known = policyName(name);
    const { from, ground, decidedOn } = choice;
    const value = fittingValue(known, choice.value);
    if (decidedOn > localDate(await this.clock.now())) {
      throw new UnfitError([{ field: 'decidedOn', code: 'future', detail: 'Het besluit is nog niet genomen.' }]);
    }
    const { entry } = await this.record.append(actor, actorOf(actor), async (client) => {
      const current = lastOf(known, await rowsOf(client, actor.tenant));
      if (expected !== undefined && expected !== current) throw new StaleEntryError(expected, current);
      return {
        type: 'policy.chosen',
        facts: { name: known, from, value, ground, decidedOn },
        rows: (number) => [
          {
            table: 'policy',
            key: { tenant: actor.tenant, name: known, from_on: from, entry: number },
            values: { value, ground, decided_on: decidedOn },
          },
        ],
        policyChanged: true,
      };
    });
    return entry;
  }
}

async function rowsOf(client: PoolClient, tenant: string): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    'select name, from_on, entry, value, ground, decided_on from policy where tenant = $1 order by entry',
    [tenant],
  );
  return rows;
}

function policyName(name: string): PolicyName {
  const known = POLICY_NAMES.find((one) => one === name);
  if (known === undefined) throw new UnknownPolicyError();
  return known;
}

function fittingValue(name: PolicyName, value: Json): Json {
  const parsed = POLICIES[name].schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = `Deze waarde past niet bij "${POLICIES[name].label}".`;
  throw new UnfitError([{ field: 'value', code: 'notInCatalogue', detail }]);
}

function viewOf(name: PolicyName, rows: readonly Row[], today: LocalDate): PolicyView {
  const { rule, label, explanation, default: standard } = POLICIES[name];
  const own = rows.filter((row) => row.name === name);
  const inForce = own
    .filter((row) => row.from_on <= today)
    .toSorted((a, b) => (a.from_on === b.from_on ? a.entry - b.entry : a.from_on < b.from_on ? -1 : 1))
    .at(-1);
  const value: Json = inForce === undefined ? standard : inForce.value;
  const history = own.map((row) => ({
    from: row.from_on,
    value: row.value,
    words: inWords(row.value),
    ground: row.ground,
    decidedOn: row.decided_on,
    entry: row.entry,
  }));
  const revision = lastOf(name, rows);
  return {
    name,
    rule,
    label,
    explanation,
    value,
    words: inWords(value),
    isDefault: inForce === undefined,
    history,
    revision,
  };
}

function lastOf(name: PolicyName, rows: readonly Row[]): number {
  return rows.filter((row) => row.name === name).at(-1)?.entry ?? 0;
}
