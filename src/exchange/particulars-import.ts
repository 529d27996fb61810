import type { Actor } from '../../workflows/definition.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { RECORDED } from '../particulars/particular-rows.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { particularsFact, wordsOf } from '../particulars/particulars-fact.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { AppPool } from '../platform/database.js';

export type PlacedParticulars = { readonly externalId: string; readonly items: readonly NewParticular[] };
type Target = {
  readonly id: string;
  readonly candidate: string;
  readonly externalId: string;
  readonly entry: number;
  readonly there: readonly string[];
};

/**
 * Records what a caseload says beside the course of its placements. It comes after the placements are stored, because names are
 * sealed with keys that are stored then; run again it adds what is missing and leaves what somebody recorded meanwhile.
 */
export class ParticularsImport {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  /** @throws FactRefusedError when somebody recorded something meanwhile: what is there is looked at anew then */
  async record(session: Session, actor: Actor, rows: readonly PlacedParticulars[]): Promise<void> {
    const wanted = new Map(rows.filter(({ items }) => items.length > 0).map((row) => [row.externalId, row.items]));
    for (const target of await this.targets(session, [...wanted.keys()])) {
      const { id, candidate } = target;
      const items = (wanted.get(target.externalId) ?? []).filter(({ kind }) => !target.there.includes(kind));
      if (items.length === 0) continue;
      const words = wordsOf(items);
      const sealed = words && (await this.vault.seal(session, candidate, sealedPlace(id, RECORDED), words));
      await this.facts.write(session, { ...particularsFact(actor, id, items, sealed), expectedRevision: target.entry });
    }
  }

  private async targets(session: Session, externalIds: readonly string[]): Promise<readonly Target[]> {
    if (externalIds.length === 0) return [];
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<Target>(
        `select p.id, p.candidate, p.external_id as "externalId", s.entry_no as entry,
           array(select distinct kind from placement_particular where placement = p.id) as there
         from placement p join stream s on s.id = p.id where p.tenant = $1 and p.external_id = any($2) order by p.id`,
        [session.tenant, externalIds],
      );
      return rows;
    });
  }
}
