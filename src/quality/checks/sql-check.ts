import type { PoolClient } from 'pg';
import type { LocalDate } from '../../../workflows/definition.js';
import type { ContradictionKind, Found } from '../contradiction.js';

type Place = { readonly stream: string; readonly place: string; readonly municipality: string | null };
/** What a statement found, beside where: text, as it stands in the sentence. */
export type Facts<K extends string> = Readonly<Record<K, string>>;

/** One statement in a session of the body, with its tenant and the day. At most so many are told; the rest follows once these are mended. */
export const MOST_FOUND = 500;

export type SqlCheck = {
  readonly kinds: readonly ContradictionKind[];
  readonly run: (client: PoolClient, tenant: string, today: LocalDate) => Promise<readonly Found[]>;
};

/**
 * What a body outside this product took over (M50) is decided and paid there from then on: what is missing here is no
 * contradiction any more. A successor that works here works on the same files, so of those it is told.
 */
const STILL_OURS = `not exists (select from journal_entry j where j.stream = found.stream and j.type = 'body.succeeded'
  and not exists (select from all_tenants() b where b.code = j.body::jsonb #>> '{event,successor}'))`;

/**
 * @param sql gives `stream`, `place`, `municipality` and the facts of the sentence; `$1` is the body, `$2` the day, and what is asked
 *   of them must be used
 */
export function sqlCheck<K extends string>(
  kind: ContradictionKind,
  sql: string,
  say: (facts: Facts<K>) => string,
): SqlCheck {
  return {
    kinds: [kind],
    run: async (client, tenant, today) => {
      const text = `with found as (${sql}) select * from found where $2::date is not null and ${STILL_OURS} limit ${MOST_FOUND}`;
      const { rows } = await client.query<Place & Facts<K>>(text, [tenant, today]);
      return rows.map((row) => {
        const { stream, place, municipality } = row;
        return { kind, stream, place, municipality, sentence: say(row) };
      });
    },
  };
}
