import type { PoolClient } from 'pg';
import { z } from 'zod';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { ROLES, type Actor, type LocalDate } from '../../workflows/definition.js';
import { decimalString, localDate, readable } from '../../workflows/payload.js';
import type { Fact } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { AppPool } from '../platform/database.js';
import { DECISION_TYPES } from './decision-types.js';
import { MandateMissingError, UnfitError, UnknownEntryError } from './tenant.errors.js';
import type { TenantRecord } from './tenant-record.js';

/** Who may sign what, up to which amount a month, and when (M2, F8). Either a role or one member. */
export const newMandate = z
  .strictObject({
    decisionType: z.enum(DECISION_TYPES),
    role: z.enum(ROLES).exclude(['link', 'system']).nullable().default(null),
    member: z.uuid({ error: 'Geef het kenmerk van een medewerker.' }).nullable().default(null),
    monthlyLimit: decimalString.nullable().default(null),
    from: localDate,
    until: localDate.nullable().default(null),
  })
  .refine((mandate) => (mandate.role === null) !== (mandate.member === null), {
    path: ['role'],
    when: readable('role', 'member'),
    error: 'Geef een rol of een medewerker, een van de twee.',
  })
  .refine((mandate) => mandate.until === null || mandate.until >= mandate.from, {
    path: ['until'],
    when: readable('from', 'until'),
    error: 'De laatste dag ligt voor de eerste.',
  });
export type NewMandate = z.infer<typeof newMandate>;
export type Mandate = NewMandate & { readonly number: number };

const KEEPERS = ['manager', 'administrator', 'system'] as const;

/** The mandate table of a deciding body. */
export class MandateService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  async list(session: Session): Promise<readonly Mandate[]> {
    return inSession(this.pool, session, (client) => mandatesOf(client, session.tenant));
  }

  /** Under which mandates somebody can sign on a day, as signing itself looks at it: role, name, or colleague who is substituted. */
  async ofMember(session: Session, actor: Actor, on: LocalDate): Promise<readonly Mandate[]> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<Row>(
        `${SELECT} where tenant = $1 and ${REACHES} and from_on <= $4 and (until_on is null or until_on >= $4) order by number`,
        [session.tenant, actor.role, actor.id, on],
      ),
    );
    return rows.map(mandateOf);
  }

  /** @returns its number; the same one when it was sent before with the same key @throws NotAllowedError */
  async add(actor: SessionActor, mandate: NewMandate, idempotency?: Fact['idempotency']): Promise<number> {
    requireRole(actor, KEEPERS, 'Mandaat geven');
    let number = 0;
    const { entry, repeated } = await this.record.append(actor, actorOf(actor), async (client) => {
      number = 1 + Math.max(0, ...(await mandatesOf(client, actor.tenant)).map((one) => one.number));
      const given = { ...mandate, number };
      return {
        type: 'mandate.given',
        facts: { ...given },
        rows: () => [mandatePut(actor.tenant, given)],
        ...(idempotency ? { idempotency } : {}),
      };
    });
    return repeated ? this.numberOf(actor, entry) : number;
  }

  private async numberOf(session: Session, entry: number): Promise<number> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<{ number: number }>(
        "select (body::jsonb #>> '{event,number}')::int as number from journal_entry where stream = $1 and number = $2",
        [session.tenant, entry],
      ),
    );
    const [row] = rows;
    if (!row) throw new UnknownEntryError('Dit mandaat');
    return row.number;
  }

  /**
   * Ends it after its last day.
   * @throws UnknownEntryError, UnfitError, NotAllowedError
   */
  async end(actor: SessionActor, number: number, until: LocalDate): Promise<void> {
    requireRole(actor, KEEPERS, 'Mandaat intrekken');
    await this.record.append(actor, actorOf(actor), async (client) => {
      const mandate = (await mandatesOf(client, actor.tenant)).find((one) => one.number === number);
      if (!mandate) throw new UnknownEntryError('Dit mandaat');
      if (until < mandate.from) {
        throw new UnfitError([{ field: 'until', code: 'order', detail: 'De laatste dag ligt voor de eerste.' }]);
      }
      return {
        type: 'mandate.ended',
        facts: { number, until },
        rows: () => [mandatePut(actor.tenant, { ...mandate, until })],
      };
    });
  }

  /**
   * The mandate under which somebody signs (M2, F8): of the role, by name, or of the colleague who is substituted.
   * @param monthlyAmount euros a month, null when the decision has none
   * @throws MandateMissingError
   */
  async requireMandate(
    session: Session,
    actor: Actor,
    decisionType: string,
    monthlyAmount: string | null,
    on: LocalDate,
  ): Promise<Mandate> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<Row>(
        `${SELECT} where tenant = $1 and ${REACHES} and from_on <= $4 and (until_on is null or until_on >= $4)
           and decision_type = $5 and (monthly_limit is null or $6::numeric is null or $6::numeric <= monthly_limit)
         order by number limit 1`,
        [session.tenant, actor.role, actor.id, on, decisionType, monthlyAmount],
      ),
    );
    const [row] = rows;
    if (!row) throw new MandateMissingError(decisionType, monthlyAmount);
    return mandateOf(row);
  }
}

type Row = {
  readonly number: number;
  readonly decision_type: NewMandate['decisionType'];
  readonly role: NewMandate['role'];
  readonly member: string | null;
  readonly monthly_limit: string | null;
  readonly from_on: LocalDate;
  readonly until_on: LocalDate | null;
};

/** Of the role ($2), by name ($3), or given by name to a colleague whom this one substitutes on the day ($4). */
const REACHES = `(role = $2 or member::text = $3 or member in (select s.member from substitution s
  where s.tenant = $1 and s.substitute::text = $3 and s.from_on <= $4 and (s.until_on is null or s.until_on >= $4)))`;
const SELECT = 'select number, decision_type, role, member, monthly_limit, from_on, until_on from mandate';

async function mandatesOf(client: PoolClient, tenant: string): Promise<readonly Mandate[]> {
  const { rows } = await client.query<Row>(`${SELECT} where tenant = $1 order by number`, [tenant]);
  return rows.map(mandateOf);
}

function mandateOf(row: Row): Mandate {
  const { number, role, member } = row;
  const limits = { monthlyLimit: row.monthly_limit, from: row.from_on, until: row.until_on };
  return { number, decisionType: row.decision_type, role, member, ...limits };
}

export function mandatePut(tenant: string, mandate: Mandate): RowChange {
  const { number, decisionType, role, member, monthlyLimit, from, until } = mandate;
  const values = { role, member, monthly_limit: monthlyLimit, from_on: from, until_on: until };
  return { table: 'mandate', key: { tenant, number }, values: { decision_type: decisionType, ...values } };
}
