import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { Keys, PersonKey } from '../platform/keys.js';

const KEPT_MS = 30_000;
const KEPT_AT_MOST = 20_000;

type Kept = { readonly tenant: string; readonly key: PersonKey; readonly until: number };
type Row = { readonly person: string; readonly tenant: string; readonly wrapped: string | null };

/** The keys of people as they are stored: wrapped. Unwrapped ones are kept in memory for half a minute. */
export class PersonKeys {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly pool: AppPool,
    private readonly keys: Keys,
    private readonly processNow: () => number = () => performance.now(),
  ) {}

  /** Keys of those the session may see; a destroyed key is left out. */
  async of(session: Session, persons: readonly string[]): Promise<ReadonlyMap<string, PersonKey>> {
    const found = new Map<string, PersonKey>();
    const wanted = new Set(persons);
    for (const person of wanted) {
      const kept = this.kept.get(person);
      if (kept && kept.until > this.processNow() && session.tenants.includes(kept.tenant)) {
        found.set(person, kept.key);
        wanted.delete(person);
      }
    }
    if (wanted.size > 0) for (const [person, key] of await this.read(session, [...wanted])) found.set(person, key);
    return found;
  }

  forget(person: string): void {
    this.kept.delete(person);
  }

  private async read(session: Session, persons: readonly string[]): Promise<ReadonlyMap<string, PersonKey>> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<Row>('select person, tenant, wrapped from keys.person_key where person = any($1)', [persons]),
    );
    const found = new Map<string, PersonKey>();
    for (const { person, tenant, wrapped } of rows) {
      if (wrapped === null) continue;
      const key = this.keys.unwrap(person, wrapped);
      found.set(person, key);
      this.keep(person, { tenant, key, until: this.processNow() + KEPT_MS });
    }
    return found;
  }

  private keep(person: string, kept: Kept): void {
    if (this.kept.size >= KEPT_AT_MOST) this.kept.clear();
    this.kept.set(person, kept);
  }
}
