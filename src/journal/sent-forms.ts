import type { PoolClient } from 'pg';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { answering, FormUnderWay, type SentForm } from './sent-form.js';

/**
 * What somebody stored before with a form: `same` the very form, `changed` the form with something else typed in it, `alike` another
 * drawing of it with the same typed in it, a short while ago. `ledTo` is null where the answer was no other page.
 */
export type StoredForm = { readonly kind: 'same' | 'changed' | 'alike'; readonly ledTo: string | null };
/** What a form was answered with: another page, a page of its own, or a refusal. */
export type FormAnswer = { readonly kind: 'led'; readonly to: string } | { readonly kind: 'shown' | 'refused' };

const OF_FORM = 'tenant = $1 and actor = $2 and operation = $3 and key = $4';
/** After "back" most browsers draw a page anew and fill in what was typed in it. */
const ALIKE_MS = 30 * 60 * 1000;
const FIND = `select case when key <> $4 then 'alike' when body_hash = decode($5, 'hex') then 'same' else 'changed' end as kind,
    led_to as "ledTo"
  from idempotency where tenant = $1 and actor = $2 and operation = $3
    and (key = $4 or (body_hash = decode($5, 'hex') and at > $6::timestamptz))
  order by key = $4 desc, at desc limit 1`;

/** The forms of pages that were stored, by the keys they were drawn with: beside the keys of the API. */
export class SentForms {
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /**
   * One after another of the same key; of two that come at once the second begins when the first was answered.
   * @param work gets whether it waited
   */
  async inTurn<T>(form: SentForm, work: (waited: boolean) => Promise<T>): Promise<T> {
    const name = [form.tenant, form.actor, form.operation, form.key].join(' ');
    const before = this.underWay.get(name);
    const mine = (before ?? Promise.resolve()).catch(() => undefined).then(() => work(before !== undefined));
    this.underWay.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.underWay.get(name) === mine) this.underWay.delete(name);
    }
  }

  async find(form: SentForm): Promise<StoredForm | undefined> {
    const since = new Date(Date.parse(await this.clock.now()) - ALIKE_MS).toISOString();
    const { rows } = await this.on(form, (client, key) =>
      client.query<StoredForm>(FIND, [...key, form.bodyHash, form.isAsked ? since : null]),
    );
    return rows[0];
  }

  /**
   * Does what a form asks. A form that was refused after a part of it was stored may be sent again: its own rules say what still
   * can be done.
   * @throws FormStoredError, what `work` throws
   */
  async answer<T>(sent: SentForm, work: () => Promise<T>, answered: () => FormAnswer): Promise<T> {
    const form = new FormUnderWay(sent);
    try {
      const value = await answering(form, work);
      if (form.stored) await this.keep(sent, answered());
      return value;
    } catch (error) {
      if (form.stored) await this.keep(sent, { kind: 'refused' });
      throw error;
    } finally {
      form.end();
    }
  }

  private async keep(form: SentForm, answer: FormAnswer): Promise<void> {
    if (answer.kind === 'shown') return;
    await this.on(form, (client, key) =>
      answer.kind === 'led'
        ? client.query(`update idempotency set led_to = $5 where ${OF_FORM}`, [...key, answer.to])
        : client.query(`delete from idempotency where ${OF_FORM}`, key),
    );
  }

  private on<T>(
    { tenant, actor, operation, key }: SentForm,
    work: (client: PoolClient, key: string[]) => Promise<T>,
  ): Promise<T> {
    const bodies = { 'app.tenants': tenant, 'app.tenant': tenant };
    return this.pool.inTransaction((client) => work(client, [tenant, actor, operation, key]), bodies);
  }
}
