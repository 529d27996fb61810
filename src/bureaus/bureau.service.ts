import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PersonVault } from '../people/person-vault.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { StaleEntryError, UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import { bureauPut, bureausOf, expertPut, termsPut } from './bureau-rows.js';
import type { Bureau, BureauChange, BureauExpert, BureauTerms, NewBureau } from './bureau.schemas.js';

export const SEE_BUREAUS: readonly Role[] = ['manager', 'administrator', 'backOffice', 'reviewer'];
export const KEEP_BUREAUS: readonly Role[] = ['manager', 'administrator'];

/** Bureaus whose experts measure for a deciding body: what was agreed, who works here, and from when (M21). */
export class BureauService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
  ) {}

  /** @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly Bureau[]> {
    requireRole(actor, SEE_BUREAUS, 'Bureaus inzien');
    return inSession(this.pool, actor, (client) => bureausOf(client, actor.tenant));
  }

  /**
   * @param id drawn by a simulation; else made here
   * @returns its id @throws NotAllowedError, UnfitError when a bureau of this name is there
   */
  async add(
    actor: SessionActor,
    { name, mail, phone, ...terms }: NewBureau,
    id: string = randomUUID(),
  ): Promise<string> {
    requireRole(actor, KEEP_BUREAUS, 'Een bureau toevoegen');
    const change: BureauChange = { name, mail, phone, until: null };
    const { personKeys, seal } = this.vault.newKey(id);
    await this.record.append(actor, actorOf(actor), async (client) => {
      refuseSameName(await bureausOf(client, actor.tenant), id, name);
      return {
        type: 'bureau.added',
        facts: { bureau: id, ...terms },
        sealed: seal('bureau.added', { name, mail, phone }),
        personKeys,
        rows: (entry) => [bureauPut(actor.tenant, id, change), termsPut(actor.tenant, id, entry, terms)],
      };
    });
    return id;
  }

  /**
   * Replaces what is known of it.
   * @param expected the revision the sender saw
   * @throws NotAllowedError, UnknownEntryError, UnfitError, StaleEntryError
   */
  async change(actor: SessionActor, id: string, change: BureauChange, expected?: number): Promise<void> {
    requireRole(actor, KEEP_BUREAUS, 'Een bureau wijzigen');
    const { until, ...said } = change;
    const sealed = await inSession(this.pool, actor, (client) => known(client, actor.tenant, id)).then(() =>
      this.vault.seal(actor, id, 'bureau.changed', said),
    );
    await this.record.append(actor, actorOf(actor), async (client) => {
      const { revision } = await known(client, actor.tenant, id);
      if (expected !== undefined && expected !== revision) throw new StaleEntryError(expected, revision);
      refuseSameName(await bureausOf(client, actor.tenant), id, change.name);
      return {
        type: 'bureau.changed',
        facts: { bureau: id, until },
        sealed,
        rows: () => [bureauPut(actor.tenant, id, change)],
      };
    });
  }

  /** A new price or delivery time, for orders from its first day on; orders of before keep theirs. @throws as `change` */
  async agree(actor: SessionActor, id: string, terms: BureauTerms): Promise<void> {
    requireRole(actor, KEEP_BUREAUS, 'Een prijs afspreken');
    await this.record.append(actor, actorOf(actor), async (client) => {
      await known(client, actor.tenant, id);
      return {
        type: 'bureau.agreed',
        facts: { bureau: id, ...terms },
        rows: (entry) => [termsPut(actor.tenant, id, entry, terms)],
      };
    });
  }

  /** An expert works for one bureau at a time. @throws as `change` */
  async join(actor: SessionActor, id: string, { expert, from }: BureauExpert): Promise<void> {
    requireRole(actor, KEEP_BUREAUS, 'Een deskundige toevoegen');
    await this.record.append(actor, actorOf(actor), async (client) => {
      await known(client, actor.tenant, id);
      await refuseExpert(client, actor.tenant, expert, from);
      return {
        type: 'bureau.expertJoined',
        facts: { bureau: id, expert, from },
        rows: () => [expertPut(actor.tenant, id, { expert, from, until: null })],
      };
    });
  }

  /** @param until the last day for this bureau @throws as `change` */
  async leave(actor: SessionActor, id: string, expert: string, until: LocalDate): Promise<void> {
    requireRole(actor, KEEP_BUREAUS, 'Een deskundige laten stoppen');
    await this.record.append(actor, actorOf(actor), async (client) => {
      const open = (await known(client, actor.tenant, id)).experts.find(
        (one) => one.expert === expert && one.until === null,
      );
      if (!open) throw new UnknownEntryError('Deze deskundige');
      // A day before the first: it never was.
      const last = until < open.from ? open.from : until;
      return {
        type: 'bureau.expertLeft',
        facts: { bureau: id, expert, from: open.from, until: last },
        rows: () => [expertPut(actor.tenant, id, { expert, from: open.from, until: last })],
      };
    });
  }
}

async function known(client: PoolClient, tenant: string, id: string): Promise<Bureau> {
  const found = (await bureausOf(client, tenant)).find((one) => one.id === id);
  if (!found) throw new UnknownEntryError('Dit bureau');
  return found;
}

function refuseSameName(bureaus: readonly Bureau[], id: string, name: string): void {
  const same = bureaus.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase());
  if (same) throw new UnfitError([{ field: 'name', code: 'taken', detail: 'Dit bureau staat er al.' }]);
}

async function refuseExpert(client: PoolClient, tenant: string, expert: string, from: LocalDate): Promise<void> {
  const { rows: members } = await client.query(
    "select 1 from member where tenant = $1 and id = $2 and 'expert' = any(roles)",
    [tenant, expert],
  );
  if (members.length === 0) {
    const detail = 'Kies iemand die hier de rol van loonwaardedeskundige heeft.';
    throw new UnfitError([{ field: 'expert', code: 'noExpert', detail }]);
  }
  const elsewhere = (await bureausOf(client, tenant)).find((bureau) =>
    bureau.experts.some((one) => one.expert === expert && (one.until === null || one.until >= from)),
  );
  if (!elsewhere) return;
  const detail = `Deze deskundige werkt dan al voor ${elsewhere.name}. Laat dat eerst stoppen.`;
  throw new UnfitError([{ field: 'expert', code: 'elsewhere', detail }]);
}
