import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { PlacementHistory, ReplayedPlacement } from '../engine/placement-history.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { IdentifiedRow } from '../outcomes/chunk.js';
import { recordedSources, rowsOf } from '../outcomes/outcome-recount.js';
import type { SourceOf } from '../outcomes/outcome-source.js';
import type { PersonSexes } from '../people/person-sexes.js';
import type { AppPool } from '../platform/database.js';
import { besideThen, type BesideThen } from './beside-then.js';
import { hirerThen, sourceThen } from './source-then.js';

/** The end of a day, or the moment at which it was asked on the day itself. */
export type Then = { readonly day: LocalDate; readonly moment: Moment };
export type RowsThen = {
  readonly rows: readonly IdentifiedRow[];
  /** Placements of which the journal cannot be replayed, with why. */
  readonly failed: ReadonlyMap<string, Error>;
};

const PARTIES = 'select id, candidate, employer from placement where id = any($1)';
type Parties = { readonly id: string; readonly candidate: string; readonly employer: string };

/** Rows of the figures as the entries until a moment give them. */
export class RowsReplayer {
  constructor(
    private readonly pool: AppPool,
    private readonly history: PlacementHistory,
    private readonly sexes: PersonSexes,
  ) {}

  /** A placement that was opened later has none. @param then also what lay beside the placements at that moment; as it is now when left out */
  async of({ tenant, tenants }: Session, sources: readonly SourceOf[], then: Then | undefined): Promise<RowsThen> {
    const session = { tenant, tenants };
    const replays = new Map<string, ReplayedPlacement>();
    const failed = new Map<string, Error>();
    const ids = sources.map(({ id }) => id);
    for await (const [id, found] of this.history.replayedAll(session, ids, then?.moment)) {
      if (found instanceof Error) failed.set(id, found);
      else replays.set(id, found);
    }
    const beside = then && (await this.beside(session, replays, then));
    const rows = rowsOf(
      sources.flatMap((one) => {
        const replayed = replays.get(one.id);
        const source = replayed && sourceThen(one.source, replayed, beside?.get(one.id));
        return source === undefined ? [] : [{ ...one, source }];
      }),
    );
    return { rows, failed };
  }

  /** What the record holds of these placements now: what no entry of theirs tells is taken from it. */
  sources(session: Session, ids: readonly string[]): Promise<readonly SourceOf[]> {
    return recordedSources(this.pool, session, ids, this.sexes);
  }

  private async beside(
    session: Session,
    replays: ReadonlyMap<string, ReplayedPlacement>,
    then: Then,
  ): Promise<ReadonlyMap<string, BesideThen>> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<Parties>(PARTIES, [[...replays.keys()]]);
      const parties = rows.map((one) => ({ ...one, hirer: hirerOf(replays.get(one.id)) }));
      return besideThen(client, parties, then, this.sexes);
    });
  }
}

const hirerOf = (replayed: ReplayedPlacement | undefined): string | null =>
  replayed === undefined ? null : hirerThen(replayed);
