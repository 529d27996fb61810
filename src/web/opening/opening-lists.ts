import type { SessionActor } from '../../access/session.js';
import type { AppPool } from '../../platform/database.js';
import { decidingBodies } from '../../tenants/deciding-bodies.js';
import type { Choice } from '../words/field-words.js';

/** What can be chosen in the form of a new placement. */
export class OpeningLists {
  constructor(private readonly pool: AppPool) {}

  /** Municipalities of residence that the body decides for now (M1). */
  async municipalities(actor: SessionActor): Promise<readonly Choice[]> {
    const body = (await decidingBodies(this.pool, actor)).find(({ id }) => id === actor.tenant);
    const served = (body?.municipalities ?? []).filter(({ until }) => until === null);
    return served.map(({ code, name }) => ({ value: code, label: name }));
  }
}
