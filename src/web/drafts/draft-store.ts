import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Moment } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { policyOn } from '../../../workflows/law/policies.js';
import type { SessionActor } from '../../access/session.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { DraftRefusedError } from './draft.errors.js';
import type { Draft, DraftItem, DraftOutcome, DraftToSave } from './draft.js';

type Row = {
  readonly id: string;
  readonly form_key: string;
  readonly title: string;
  readonly address: string;
  readonly sealed: string;
  readonly revision: number;
  readonly saved_at: Moment;
  readonly expires_on: LocalDate;
};

const PLACE = 'draft';
const KEY = /^[A-Za-z0-9:.-]{1,120}$/;
const ADDRESS = /^\/[A-Za-z0-9/._-]{0,300}$/;
const MOST_DRAFTS = 100;

/** Forms that were filled in half: of one member, sealed, and gone when they are sent, thrown away or too old. */
export class DraftStore {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(actor: SessionActor): Promise<readonly DraftItem[]> {
    const today = localDate(await this.clock.now());
    const rows = await inSession(this.pool, actor, async (client) => {
      const found = await client.query<Row>(
        `select * from form_draft where tenant = $1 and member = $2 and expires_on >= $3
         order by saved_at desc, id limit ${MOST_DRAFTS}`,
        [actor.tenant, actor.id, today],
      );
      return found.rows;
    });
    return rows.map(itemOf);
  }

  /** Undefined when there is none, or no longer. */
  async find(actor: SessionActor, key: string): Promise<Draft | undefined> {
    const today = localDate(await this.clock.now());
    const row = await inSession(this.pool, actor, (client) => rowOf(client, actor, key));
    if (!row || row.expires_on < today) return undefined;
    const values = await this.vault.unseal(actor, row.id, PLACE, row.sealed);
    return { ...itemOf(row), values: values as JsonObject };
  }

  /**
   * Saves what was typed. A draft that another tab saved after `seen` is left as it is.
   * @throws DraftRefusedError for a key or an address that is none
   */
  async save(actor: SessionActor, wish: DraftToSave): Promise<DraftOutcome> {
    if (!KEY.test(wish.key) || !ADDRESS.test(wish.address)) throw new DraftRefusedError();
    const at = await this.clock.now();
    const today = localDate(at);
    const expiresOn = addDays(today, policyOn(await this.policies.of(actor), 'draftDays', today));
    const there = await inSession(this.pool, actor, (client) => rowOf(client, actor, wish.key));
    if (there === undefined) return this.insert(actor, wish, at, expiresOn);
    if (there.expires_on >= today) return this.update(actor, there, wish, at, expiresOn);
    await this.destroy(actor, there.id);
    return this.insert(actor, wish, at, expiresOn);
  }

  /** Saves although another tab saved too: what that one saved stays as a draft of its own. */
  async saveBeside(actor: SessionActor, wish: DraftToSave): Promise<DraftOutcome> {
    await this.setBeside(actor, wish.key, wish.seen);
    return this.save(actor, wish);
  }

  /** Gives a draft a name of its own, so that its form can begin anew. @param seen left where it is at this revision */
  async setBeside(actor: SessionActor, key: string, seen?: number): Promise<void> {
    await inSession(this.pool, actor, async (client) => {
      const other = await rowOf(client, actor, key);
      if (!other || other.revision === seen) return;
      await client.query('update form_draft set form_key = $2, title = $3 where id = $1', [
        other.id,
        `${key}:${other.id.slice(0, 8)}`,
        `${other.title} (ander tabblad)`,
      ]);
    });
  }

  /**
   * M20: the draft of who had a piece of work before goes to who has it now, unless that one began already. Whoever
   * calls it has judged that the work is theirs.
   */
  async takeOver(actor: SessionActor, key: string): Promise<Draft | undefined> {
    await inSession(this.pool, actor, (client) =>
      client.query(
        `update form_draft set member = $2 where id = (
           select id from form_draft where tenant = $1 and form_key = $3 and member <> $2 order by saved_at desc limit 1)
         and not exists (select from form_draft own where own.tenant = $1 and own.member = $2 and own.form_key = $3)`,
        [actor.tenant, actor.id, key],
      ),
    );
    return this.find(actor, key);
  }

  /** Destroys its key, and with it every copy. */
  async delete(actor: SessionActor, key: string): Promise<void> {
    const row = await inSession(this.pool, actor, (client) => rowOf(client, actor, key));
    if (row) await this.destroy(actor, row.id);
  }

  /** F5: what is past its last day. @returns how many */
  async deleteExpired(session: Session, today: LocalDate): Promise<number> {
    const rows = await inSession(this.pool, session, async (client) => {
      const found = await client.query<{ id: string }>(
        'select id from form_draft where tenant = $1 and expires_on < $2',
        [session.tenant, today],
      );
      return found.rows;
    });
    for (const { id } of rows) await this.destroy(session, id);
    return rows.length;
  }

  private async insert(
    actor: SessionActor,
    { key, title, address, values }: DraftToSave,
    at: Moment,
    expiresOn: LocalDate,
  ): Promise<DraftOutcome> {
    const id = randomUUID();
    const { personKeys, seal } = this.vault.newKey(id);
    const row = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<Row>(
        `insert into form_draft (id, tenant, member, form_key, title, address, sealed, revision, saved_at, expires_on)
         values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9) on conflict (tenant, member, form_key) do nothing returning *`,
        [id, actor.tenant, actor.id, key, title, address, seal(PLACE, values), at, expiresOn],
      );
      if (rows[0] === undefined) return undefined;
      for (const { person, wrapped } of personKeys) {
        await client.query('insert into keys.person_key (person, tenant, wrapped) values ($1, $2, $3)', [
          person,
          actor.tenant,
          wrapped,
        ]);
      }
      return rows[0];
    });
    return row ? { kind: 'saved', draft: itemOf(row) } : this.elsewhere(actor, key);
  }

  private async update(
    actor: SessionActor,
    there: Row,
    { key, title, address, values, seen }: DraftToSave,
    at: Moment,
    expiresOn: LocalDate,
  ): Promise<DraftOutcome> {
    if (there.revision !== seen) return { kind: 'elsewhere', draft: itemOf(there) };
    const sealed = await this.vault.seal(actor, there.id, PLACE, values);
    const row = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<Row>(
        `update form_draft set title = $3, address = $4, sealed = $5, revision = revision + 1, saved_at = $6,
           expires_on = $7 where id = $1 and revision = $2 returning *`,
        [there.id, seen, title, address, sealed, at, expiresOn],
      );
      return rows[0];
    });
    return row ? { kind: 'saved', draft: itemOf(row) } : this.elsewhere(actor, key);
  }

  private async elsewhere(actor: SessionActor, key: string): Promise<DraftOutcome> {
    const row = await inSession(this.pool, actor, (client) => rowOf(client, actor, key));
    // Saved and thrown away by the other tab within this moment: nothing is there to tell of.
    if (!row) throw new DraftRefusedError();
    return { kind: 'elsewhere', draft: itemOf(row) };
  }

  private async destroy(session: Session, id: string): Promise<void> {
    await this.vault.destroyKey(session, id);
    await inSession(this.pool, session, (client) => client.query('delete from form_draft where id = $1', [id]));
  }
}

async function rowOf(client: PoolClient, actor: SessionActor, key: string): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    'select * from form_draft where tenant = $1 and member = $2 and form_key = $3',
    [actor.tenant, actor.id, key],
  );
  return rows[0];
}

const itemOf = (row: Row): DraftItem => ({
  id: row.id,
  key: row.form_key,
  title: row.title,
  address: row.address,
  revision: row.revision,
  savedAt: row.saved_at,
  expiresOn: row.expires_on,
});
