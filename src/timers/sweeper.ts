import type { Clock } from '../platform/clock.js';
import type { ClockPool } from '../platform/database.js';
import type { Engine } from '../engine/engine.js';
import type { Command } from '../engine/command.js';
import { EngineError } from '../engine/engine.errors.js';

/** `failed`: placements that could not go on, each with why; they are tried again at the next sweep. */
export type Swept = { readonly streams: number; readonly fired: number; readonly failed: readonly string[] };

export type Report = (message: string) => void;

type Due = { readonly stream: string; readonly tenant: string };
type Round = {
  fired: number;
  readonly settled: Set<string>;
  readonly failed: Map<string, string>;
  /** Somebody else is working through the same list. */
  overtaken: boolean;
};

const BATCH = 200;
/** So many placements are asked for at once: the question goes over all that is due, and is asked as seldom as that. */
const LIST = 10_000;
/** Batches at once: while one waits for a placement that is held, the others go on. */
const AT_ONCE = 3;
const DUE = {
  name: 'sweep_due',
  text: `select stream, tenant, min(due_at) as due_at from timer
    where fired_entry is null and due_at <= $1 and not (stream = any($3::uuid[]))
    group by stream, tenant order by min(due_at), stream limit $2`,
};

/**
 * Fires what is due. Rows are the truth: this needs no queue, and running it twice, or in two processes at once, fires
 * each timer once.
 */
export class Sweeper {
  constructor(
    private readonly pool: ClockPool,
    private readonly clock: Clock,
    private readonly engine: Engine,
    private readonly report: Report = () => undefined,
  ) {}

  /** Fires until nothing is due at the moment the sweep began. A placement that cannot go on delays no other. */
  async sweep(): Promise<Swept> {
    const at = await this.clock.now();
    const round: Round = { fired: 0, settled: new Set(), failed: new Map(), overtaken: false };
    const held = new Set<string>();
    const busy = new Set<Promise<void>>();
    let streams = 0;
    const begin = (tenant: string, ids: readonly string[]): void => {
      for (const id of ids) held.add(id);
      const work = this.fire(tenant, ids, round).then(() => {
        for (const id of ids) held.delete(id);
        busy.delete(work);
      });
      busy.add(work);
      streams += ids.length;
    };
    try {
      for (;;) {
        const due = await this.pool.query<Due>(DUE, [at, LIST, [...round.settled, ...held]]);
        if (due.length === 0 && busy.size === 0) break;
        round.overtaken = false;
        for (const [tenant, ids] of inBatches(due)) {
          if (busy.size >= AT_ONCE) await Promise.race(busy);
          if (round.overtaken) break;
          begin(tenant, ids);
        }
        // Nothing more is known to be due: what is asked next should not find what is under way.
        if (due.length < LIST && !round.overtaken) await Promise.all(busy);
      }
    } finally {
      await Promise.all(busy);
    }
    return { streams, fired: round.fired, failed: [...round.failed.values()] };
  }

  /** Never throws: what fails is reported, and left alone for the rest of this sweep. */
  private async fire(tenant: string, streams: readonly string[], round: Round): Promise<void> {
    try {
      await this.fireTogether(tenant, streams, round);
    } catch (error) {
      if (streams.length > 1) {
        for (const stream of streams) await this.fire(tenant, [stream], round);
        return;
      }
      for (const stream of streams) this.leave(stream, `${String(error)}`, round);
    }
  }

  private async fireTogether(tenant: string, streams: readonly string[], round: Round): Promise<void> {
    const session = { tenant, tenants: [tenant] };
    const actor = { id: 'system', role: 'system', tenant } as const;
    const commands = streams.map((stream): Command => ({ kind: 'due', stream, actor }));
    const answers = await this.engine.dispatchBatch(session, commands);
    let late = 0;
    for (const [index, answer] of answers.entries()) {
      const stream = streams[index] ?? '';
      if (answer instanceof EngineError) this.leave(stream, `${answer.code} ${answer.message}`, round);
      // Another worker was first: nothing is wrong, and nothing is left to do here.
      else if (answer.fired === 0) {
        round.settled.add(stream);
        late += 1;
      } else round.fired += answer.fired;
    }
    if (late > streams.length / 2) round.overtaken = true;
  }

  private leave(stream: string, why: string, round: Round): void {
    round.settled.add(stream);
    round.failed.set(stream, `${stream}: ${why}`);
    this.report(`The timers of ${stream} did not fire: ${why}`);
  }
}

/** Batches of one deciding body each, the first that is due first. */
function inBatches(due: readonly Due[]): readonly (readonly [string, readonly string[]])[] {
  const batches: (readonly [string, string[]])[] = [];
  const open = new Map<string, string[]>();
  for (const { stream, tenant } of due) {
    const batch = open.get(tenant);
    if (batch && batch.length < BATCH) batch.push(stream);
    else {
      const next = [stream];
      open.set(tenant, next);
      batches.push([tenant, next]);
    }
  }
  return batches;
}
