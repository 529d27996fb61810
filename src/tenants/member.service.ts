import type { PoolClient } from 'pg';
import { z } from 'zod';
import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { ROLES, type Json, type Role } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Writes } from '../journal/writes.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Sealed } from '../platform/keys.js';
import type { AppPool } from '../platform/database.js';
import { StaleEntryError, UnfitError } from './tenant.errors.js';
import type { TenantRecord } from './tenant-record.js';

/** Somebody who works for the deciding body. Issuer and subject: as the login service names the account. */
export const memberFields = z.strictObject({
  issuer: z.string().trim().min(1).max(300),
  subject: z.string().trim().min(1).max(300),
  roles: z.array(z.enum(ROLES).exclude(['link', 'system'])).max(ROLES.length),
  name: z.string().trim().min(2).max(120),
  team: z
    .string()
    .regex(/^[\p{L}\p{N} -]{1,60}$/u)
    .nullable()
    .default(null),
  mail: z.email({ error: 'Dit is geen e-mailadres.' }).nullable().default(null),
  active: z.boolean().default(true),
});
export type MemberFields = z.infer<typeof memberFields>;
export type Member = Omit<MemberFields, 'roles'> & {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Number of the last entry about this member, 0 when entered with the installation: its ETag. */
  readonly revision: number;
};

const READERS: readonly Role[] = ROLES.filter((role) => role !== 'link' && role !== 'expert');

/** The people who work for a deciding body, with their roles. */
export class MemberService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
  ) {}

  async list(actor: SessionActor): Promise<readonly Member[]> {
    requireRole(actor, READERS, 'De lijst van medewerkers');
    return inSession(this.pool, actor, (client) => membersOf(client, actor.tenant));
  }

  /**
   * Enters a member or replaces what is known of one. Nobody changes their own roles (F8).
   * @returns number of the entry
   * @throws NotAllowedError, StaleEntryError, UnfitError
   */
  async put(actor: SessionActor, id: string, fields: MemberFields, expected: number): Promise<number> {
    requireRole(actor, ['administrator', 'system'], 'Medewerkers beheren');
    if (id === actor.id) throw new NotAllowedError('U verandert uw eigen rollen niet (regel F8).');
    const { roles, team, active, ...personal } = fields;
    const { sealed, personKeys } = await this.sealed(actor, id, personal);
    const { entry } = await this.record.append(actor, actorOf(actor), async (client) => {
      const members = await membersOf(client, actor.tenant);
      const current = members.find((one) => one.id === id)?.revision ?? 0;
      if (current !== expected) throw new StaleEntryError(expected, current);
      refuseSameAccount(members, id, fields);
      return {
        type: 'member.put',
        facts: { member: id, roles, team, active },
        sealed,
        personKeys,
        rows: () => [{ table: 'member', key: { tenant: actor.tenant, id }, values: { ...fields } }],
      };
    });
    return entry;
  }

  private async sealed(
    session: Session,
    id: string,
    personal: Json,
  ): Promise<{ readonly sealed: Sealed; readonly personKeys: Writes['personKeys'] }> {
    try {
      return { sealed: await this.vault.seal(session, id, 'member.put', personal), personKeys: [] };
    } catch (error) {
      if (!(error instanceof PersonErasedError)) throw error;
      const { personKeys, seal } = this.vault.newKey(id);
      return { sealed: seal('member.put', personal), personKeys };
    }
  }
}

function refuseSameAccount(members: readonly Member[], id: string, { issuer, subject }: MemberFields): void {
  if (!members.some((one) => one.id !== id && one.issuer === issuer && one.subject === subject)) return;
  throw new UnfitError([{ field: 'subject', code: 'taken', detail: 'Dit account is al van een andere medewerker.' }]);
}

async function membersOf(client: PoolClient, tenant: string): Promise<readonly Member[]> {
  const { rows } = await client.query<Member>(
    `select m.id, m.issuer, m.subject, m.roles, m.name, m.team, m.mail, m.active, coalesce(e.number, 0) as revision
     from member m left join (
       select body::jsonb #>> '{event,member}' as member, max(number) as number
       from journal_entry where stream = $1 and type = 'member.put' group by 1) e on e.member = m.id::text
     where m.tenant = $1 order by m.name, m.id`,
    [tenant],
  );
  return rows;
}
