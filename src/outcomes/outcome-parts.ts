import { inSession } from '../journal/session-work.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { Moment } from '../../workflows/definition.js';
import { newCodeBook, type OutcomeColumns } from './columns.js';
import { OutcomeChunks } from './outcome-chunks.js';
import type { OutcomeProjector } from './projector.js';

const TAKEN_OVER = `select distinct body::json #>> '{event,from}' as code from journal_entry
  where stream = $1 and type = 'body.succeeded' and body::json #>> '{event,to}' = $2`;

/**
 * The placements of one body for its figures: its own files as long as it decided on them, and of bodies it took over from (M50)
 * their files from that day on. Rows stay with the body that opened them.
 */
export class OutcomeParts {
  readonly codes = newCodeBook();
  private own: OutcomeChunks | undefined;
  /** By the id of the body that was taken over from. */
  private readonly others = new Map<string, OutcomeChunks>();
  private list: readonly OutcomeColumns[] = [];

  constructor(
    private readonly pool: AppPool,
    private readonly tenant: string,
    private readonly projector: OutcomeProjector,
  ) {}

  /**
   * Every chunk, those of the own files first; the same list as before when nothing changed. What was recorded in files that were
   * taken over is taken in first.
   */
  async read(at: Moment): Promise<readonly OutcomeColumns[]> {
    const bodies = await allTenants(this.pool);
    const code = codeOf(bodies, this.tenant);
    this.own ??= new OutcomeChunks(this.pool, this.tenant, this.codes, { body: code });
    const chunks = [...(await this.own.read())];
    for (const { id } of await this.takenOverFrom(bodies, code)) {
      await this.projector.take(id, await this.projector.behind(id, await this.projector.look(id, at)));
      const other =
        this.others.get(id) ?? new OutcomeChunks(this.pool, id, this.codes, { body: code, onlyTakenOver: true });
      this.others.set(id, other);
      chunks.push(...(await other.read()).filter(({ count }) => count > 0));
    }
    const isSame = chunks.length === this.list.length && chunks.every((one, place) => one === this.list[place]);
    if (!isSame) this.list = chunks;
    return this.list;
  }

  private async takenOverFrom(bodies: readonly TenantName[], code: string): Promise<readonly TenantName[]> {
    const codes = await inSession(this.pool, { tenant: this.tenant, tenants: [this.tenant] }, async (client) => {
      const { rows } = await client.query<{ code: string }>(TAKEN_OVER, [this.tenant, code]);
      return rows.map((row) => row.code);
    });
    return bodies.filter((body) => codes.includes(body.code) && body.id !== this.tenant);
  }
}

const codeOf = (bodies: readonly TenantName[], tenant: string): string =>
  bodies.find(({ id }) => id === tenant)?.code ?? '';

/** Code of a body, by which placements are parted. */
export const bodyCode = async (pool: AppPool, tenant: string): Promise<string> =>
  codeOf(await allTenants(pool), tenant);
