import type { Moment } from '../../workflows/definition.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import type { CodeBook, OutcomeColumns } from './columns.js';
import { OutcomeParts } from './outcome-parts.js';
import type { Behind, Round } from '../journal/follower.js';
import type { OutcomeProjector } from './projector.js';

/** What the figures of a body are computed from, and of when it is. */
export type OutcomePicture = {
  readonly chunks: readonly OutcomeColumns[];
  readonly codes: CodeBook;
  readonly at: Moment;
};

/** So old may figures be before the record is asked again. */
const FRESH_MS = 10_000;
/** When more than this is behind, who asks gets the picture of before, which says of when it is, and nobody waits. */
const MANY = 2_000;
/** Of a body with more placements than this also a few are taken in beside: ten of a million took 438 ms. */
const LARGE = 50_000;

type Body = {
  readonly parts: OutcomeParts;
  picture: OutcomePicture | undefined;
  /** One question at a time brings it along; the others wait for the same. */
  bringing: Promise<OutcomePicture> | undefined;
  /** Many placements are being taken in beside it. Never fails. */
  catchingUp: Promise<void> | undefined;
};

/** The read model of each body in memory: read at the first question, after that only the placements that changed. */
export class OutcomeBook {
  private readonly bodies = new Map<string, Body>();

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly projector: OutcomeProjector,
  ) {}

  /** The picture as of at most ten seconds ago, or of before when much is being taken in or the body is large. */
  async of(tenant: string): Promise<OutcomePicture> {
    const body = this.bodies.get(tenant) ?? this.newBody(tenant);
    const at = await this.clock.now();
    if (body.picture && (body.catchingUp || isFresh(body.picture, at))) return body.picture;
    body.bringing ??= this.brought(tenant, body, at).finally(() => {
      body.bringing = undefined;
    });
    return body.bringing;
  }

  /** With all that was recorded before this call, also of a large body: for what is kept, and not made again. */
  async level(tenant: string): Promise<OutcomePicture> {
    for (;;) {
      const at = await this.clock.now();
      const body = this.bodies.get(tenant) ?? this.newBody(tenant);
      const underWay = body.catchingUp ?? body.bringing;
      if (underWay === undefined) {
        body.bringing = this.behindNow(tenant, at)
          .then((behind) => this.taken(tenant, body, behind))
          .finally(() => {
            body.bringing = undefined;
          });
        return body.bringing;
      }
      // What fails there fails here again, and is told here.
      await Promise.allSettled([underWay]);
    }
  }

  private newBody(tenant: string): Body {
    const parts = new OutcomeParts(this.pool, tenant, this.projector);
    const body: Body = { parts, picture: undefined, bringing: undefined, catchingUp: undefined };
    this.bodies.set(tenant, body);
    return body;
  }

  private async brought(tenant: string, body: Body, at: Moment): Promise<OutcomePicture> {
    const behind = await this.behindNow(tenant, at);
    if (body.picture && (isLarge(body.picture) || behind.ids.length > MANY)) {
      body.catchingUp = this.catchUp(tenant, body, behind);
      return body.picture;
    }
    return this.taken(tenant, body, behind);
  }

  private async behindNow(tenant: string, at: Moment): Promise<Behind<Round>> {
    return this.projector.behind(tenant, await this.projector.look(tenant, at));
  }

  private async taken(tenant: string, body: Body, behind: Behind<Round>): Promise<OutcomePicture> {
    await this.projector.take(tenant, behind);
    const chunks = await body.parts.read(behind.round.at);
    body.picture = { chunks, codes: body.parts.codes, at: behind.round.at };
    return body.picture;
  }

  /** What fails here fails again at the next question, and is told there. */
  private async catchUp(tenant: string, body: Body, behind: Behind<Round>): Promise<void> {
    try {
      await this.taken(tenant, body, behind);
    } catch {
      this.bodies.delete(tenant);
    } finally {
      body.catchingUp = undefined;
    }
  }
}

const isLarge = ({ chunks }: OutcomePicture): boolean => chunks.reduce((sum, { count }) => sum + count, 0) > LARGE;

const isFresh = (picture: OutcomePicture, at: Moment): boolean =>
  Math.abs(Date.parse(at) - Date.parse(picture.at)) < FRESH_MS;
