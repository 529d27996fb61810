import type { PoolClient } from 'pg';
import type { Actor } from '../../workflows/definition.js';
import type { Fact } from '../journal/fact-writer.js';
import type { OpeningFact } from '../pathways/pathway-fact.js';
import { keptOf, pathwayPut, type PathwayLine } from '../pathways/pathway-record.js';
import { holding, pathwayRows, type PathwayRow } from '../pathways/pathway-rows.js';

/** What a caseload tells of people who have a file already: only what is not known so yet. */
export class PathwayImport {
  /** @param client a connection whose transaction is open, in a session of the body */
  async factsOf(
    people: readonly { readonly candidate: string; readonly pathway: readonly OpeningFact[] }[],
    actor: Actor,
    client: PoolClient,
  ): Promise<readonly Fact[]> {
    const facts: Fact[] = [];
    for (const { candidate, pathway } of people) {
      if (pathway.length === 0) continue;
      // Read before what rests on it.
      const expectedRevision = await lastEntry(client, candidate);
      const rows = await pathwayRows(client, candidate);
      const fresh = pathway.filter((fact) => !isKnown(rows, fact));
      if (fresh.length > 0) facts.push({ ...recorded(candidate, actor, rows, fresh), expectedRevision });
    }
    return facts;
  }
}

async function lastEntry(client: PoolClient, stream: string): Promise<number> {
  const { rows } = await client.query<{ entry: number }>('select entry_no as entry from stream where id = $1', [
    stream,
  ]);
  return rows[0]?.entry ?? 0;
}

function isKnown(rows: readonly PathwayRow[], fact: OpeningFact): boolean {
  const { open } = keptOf(fact);
  const now = holding(rows, fact.kind, fact.from);
  return now !== undefined && now.codes.join() === open.codes.join() && now.contact === open.contact;
}

function recorded(candidate: string, actor: Actor, rows: readonly PathwayRow[], fresh: readonly OpeningFact[]): Fact {
  const last = Math.max(0, ...rows.filter((row) => row.candidate === candidate).map(({ number }) => number));
  const lines: readonly PathwayLine[] = fresh.map((fact, index) => ({
    ...keptOf(fact).open,
    number: last + index + 1,
    corrects: null,
    removed: false,
  }));
  return {
    stream: candidate,
    kind: 'candidate',
    type: 'pathway.recorded',
    actor,
    facts: { pathway: lines.map((line) => ({ ...line })) },
    rows: (entry, on) =>
      lines.map((line) => pathwayPut(candidate, actor.tenant, line, { entry, on, by: actor.id, sealed: null })),
  };
}
