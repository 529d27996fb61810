import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { roomRows, type RoomRow } from '../../placements/placement-rows.js';
import type { AppPool } from '../../platform/database.js';

/** What was recorded once and is asked for later: from the application to the end, in the order of the work. */
export const RECORDED = [
  'targetGroup.determined',
  'uwvBenefit.found',
  'application.received',
  'completion.requested',
  'application.completed',
  'placement.withdrawn',
  'employment.agreed',
  'measuring.leftOut',
  'information.given',
  'start.moved',
  'employment.notComeAbout',
  'handover.announced',
  'handover.revoked',
  'ending.announced',
  'ending.revoked',
  'employment.ended',
  'benefit.returned',
] as const;
export type RecordedType = (typeof RECORDED)[number];

export type Recorded = {
  readonly number: number;
  readonly type: RecordedType;
  /** Member who recorded it. */
  readonly by: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Recorded facts and decisions of a file that is open already, and its contracts; nothing sealed is read. */
export class RecordedReader {
  constructor(private readonly pool: AppPool) {}

  async of(
    session: Session,
    placement: string,
  ): Promise<{
    readonly recorded: readonly Recorded[];
    readonly decisions: readonly RoomRow[];
    readonly contracts: readonly RoomRow[];
  }> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<Recorded>(
        `select j.number, j.type, e #>> '{by,id}' as by, e - '{by,on,plan,type}'::text[] as facts
         from journal_entry j, lateral (select j.body::jsonb -> 'event' as e) x
         where j.stream = $1 and j.type = any($2) and j.body::jsonb ->> 'kind' = 'event' order by j.number`,
        [placement, RECORDED],
      );
      return {
        recorded: rows,
        decisions: await roomRows(client, 'decision', placement),
        contracts: await roomRows(client, 'contract', placement),
      };
    });
  }
}
