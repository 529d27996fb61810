import type { DemoBody } from '../../access/demo-users.js';
import type { NewSubstitution } from '../../caseloads/caseload.schemas.js';
import { inSession } from '../../journal/session-work.js';
import { leafPath } from '../../../workflows/state-path.js';
import { memberOf, onceOf } from '../money/desk-member.js';
import type { RoomWork } from './room-deed.js';
import type { Rooms } from './rooms.js';

type Does<K extends RoomWork['kind']> = RoomWork & { readonly kind: K };

/** People who are on their way without a placement, colleagues who are away, and workers who cannot be measured for a while. */
export class PeopleDesk {
  constructor(private readonly rooms: Rooms) {}

  async enter(body: DemoBody, key: string, { id, input }: Does<'personEntered'>): Promise<void> {
    await this.rooms.candidates.create(memberOf(body, 'consultant'), input, { id, idempotency: onceOf(key) });
  }

  async record(body: DemoBody, key: string, { id, facts }: Does<'personOnTheWay'>): Promise<void> {
    await this.rooms.pathways.record(memberOf(body, 'consultant'), id, facts, { idempotency: onceOf(key) });
  }

  async substitute(body: DemoBody, given: NewSubstitution): Promise<void> {
    const manager = memberOf(body, 'manager');
    const known = await this.rooms.substitutions.list(manager);
    if (known.some(({ member, from }) => member === given.member && from === given.from)) return;
    await this.rooms.substitutions.add(manager, given);
  }

  /** Only what waits for its visit to be planned: by now the job may be over, or the measurement with it. */
  async block(body: DemoBody, key: string, { placement, number, block }: Does<'measuringBlocked'>): Promise<void> {
    const found = await this.measurement(body, placement, number);
    if (found?.state !== 'open.fieldwork.ordered') return;
    const change = { placement, number, expectedRevision: found.revision, idempotency: onceOf(key) };
    await this.rooms.blocks.put(memberOf(body, 'consultant'), change, block);
  }

  async goOn(body: DemoBody, key: string, { placement, number }: Does<'measuringGoesOn'>): Promise<void> {
    const found = await this.measurement(body, placement, number);
    if (found?.state !== 'open.blocked') return;
    const change = { placement, number, expectedRevision: found.revision, idempotency: onceOf(key) };
    await this.rooms.blocks.lift(memberOf(body, 'consultant'), change, 'afterReturn');
  }

  private async measurement(
    body: DemoBody,
    placement: string,
    number: number,
  ): Promise<{ readonly state: string; readonly revision: number } | undefined> {
    const consultant = memberOf(body, 'consultant');
    const { rows } = await inSession(this.rooms.pool, consultant, (client) =>
      client.query<{ value: Parameters<typeof leafPath>[0]; revision: number }>(
        `select (snapshot::jsonb -> 'value') as value, revision from instance where stream = $1 and name = $2`,
        [placement, `measurement-${number}`],
      ),
    );
    return rows[0] && { state: leafPath(rows[0].value), revision: rows[0].revision };
  }
}
