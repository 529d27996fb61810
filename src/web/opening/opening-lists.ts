import type { SessionActor } from '../../access/session.js';
import type { AppPool } from '../../platform/database.js';
import { decidingBodies } from '../../tenants/deciding-bodies.js';
import type { FileNamesReader } from '../names/file-names.js';
import type { Choice } from '../words/field-words.js';

/** What can be chosen in the form of a new placement. */
export class OpeningLists {
  constructor(
    private readonly pool: AppPool,
    private readonly names: FileNamesReader,
  ) {}

  /** Municipalities of residence that the body decides for now (M1). */
  async municipalities(actor: SessionActor): Promise<readonly Choice[]> {
    const body = (await decidingBodies(this.pool, actor)).find(({ id }) => id === actor.tenant);
    const served = (body?.municipalities ?? []).filter(({ until }) => until === null);
    return served.map(({ code, name }) => ({ value: code, label: name }));
  }

  /** Who may be the second person (B2b): a colleague, never oneself. */
  async seconds(actor: SessionActor): Promise<readonly Choice[]> {
    const found = new Map<string, string>();
    for (const role of ['reviewer', 'manager', 'consultant'] as const) {
      for (const [id, name] of await this.names.colleagues(actor, role)) found.set(id, name);
    }
    found.delete(actor.id);
    return [...found].map(([value, label]) => ({ value, label }));
  }
}
