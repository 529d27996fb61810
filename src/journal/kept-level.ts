import type { Moment } from '../../workflows/definition.js';
import type { Follower, Look, Round } from './follower.js';

/** Of when kept rows are, and of how many placements they are still being made. */
export type Level = { readonly at: Moment; readonly behind: number };

/** What a page waits for: so many placements take less than a second. */
export const FEW = 200;

export type Patience = {
  /** How many there can be at most; looking for what is behind of all of them may take long already. */
  readonly all: (tenant: string) => Promise<number>;
  /** Hears of what failed beside a page. What fails there fails again at the next question, and is told there. */
  readonly warn: (message: string) => void;
  readonly few: number;
};

/**
 * Has kept rows made level when somebody asks: a few that moved are waited for; many, as after a new policy or table row, are
 * made beside it, and who asks hears of when the rest is (decision 1750).
 */
export class KeptLevel<R extends Round> {
  private readonly busy = new Map<string, { readonly work: Promise<void>; readonly count: number }>();

  constructor(
    private readonly follower: Follower<R>,
    private readonly patience: Patience,
  ) {}

  /** @param wait until all is made, however much it is */
  async level(tenant: string, now: Moment, wait: boolean): Promise<Level> {
    const look = await this.follower.look(tenant, now);
    const { at } = look.round;
    const old = look.kept ?? at;
    const running = this.busy.get(tenant);
    if (!wait && running) return { at: old, behind: running.count };
    if (!wait && look.since === undefined) {
      const all = await this.patience.all(tenant);
      if (all > this.patience.few) {
        this.beside(tenant, look, all);
        return { at: old, behind: all };
      }
    }
    const behind = await this.follower.behind(tenant, look);
    if (wait || behind.ids.length <= this.patience.few) {
      await this.follower.take(tenant, behind);
      return { at, behind: 0 };
    }
    this.beside(tenant, look, behind.ids.length);
    return { at: old, behind: behind.ids.length };
  }

  /** Ends when what is being made beside is done. */
  async settled(): Promise<void> {
    await Promise.all([...this.busy.values()].map(({ work }) => work));
  }

  private beside(tenant: string, look: Look<R>, count: number): void {
    if (this.busy.has(tenant)) return;
    const work = this.follower
      .behind(tenant, look)
      .then((behind) => this.follower.take(tenant, behind))
      .catch((error: unknown) => this.patience.warn(String(error)))
      .finally(() => this.busy.delete(tenant));
    this.busy.set(tenant, { work, count });
  }
}
