import { performance } from 'node:perf_hooks';
import type { LocalDate } from '../../workflows/definition.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import type { WakeUps } from '../platform/wake-ups.js';
import type { AskedWork } from './asked-work.js';
import type { DailyPass } from './daily-pass.js';
import type { Pace } from './pace.js';
import { Round } from './round.js';

type Work = {
  readonly sweeper: { sweep(): Promise<{ readonly fired: number }> };
  readonly planner: { plan(): Promise<unknown> };
  readonly relay: { run(): Promise<unknown> };
  readonly dailyPasses: readonly DailyPass[];
  readonly askedWork: readonly AskedWork[];
  readonly wakeUps: WakeUps;
  readonly clock: Clock;
};

/** The rounds of a worker: sweep, planner, relay, daily passes and what was asked for, each never twice at once, with a clean stop. */
export class WorkerLoop {
  private readonly sweeps: Round;
  private readonly relays: Round;
  private readonly rounds: readonly (readonly [Round, keyof Pace])[];
  private readonly passed = new Map<string, LocalDate>();
  private sweptAt: number | undefined;
  private stopping = false;

  constructor(
    private readonly work: Work,
    private readonly pace: Pace,
    private readonly report: (message: string) => void,
  ) {
    this.sweeps = this.round('sweep', () => this.sweep());
    this.relays = this.round('relay', async () => void (await work.relay.run()));
    const plans = this.round('planner', async () => void (await work.planner.plan()));
    const days = this.round('daily pass', () => this.passDay());
    this.rounds = [
      [this.sweeps, 'sweep'],
      [plans, 'plan'],
      [this.relays, 'relay'],
      [days, 'daily'],
      [this.round('asked work', () => this.doAsked()), 'asked'],
    ];
  }

  /** Whole seconds since a sweep last ended well; undefined before the first. */
  secondsSinceSweep(): number | undefined {
    return this.sweptAt === undefined ? undefined : Math.floor((performance.now() - this.sweptAt) / 1000);
  }

  async start(): Promise<void> {
    for (const [round, name] of this.rounds) round.start(this.pace[name]);
    await this.work.wakeUps.process(() => this.sweeps.call());
  }

  /** Resolves when nothing of this worker runs any more. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.rounds.map(([round]) => round.stop()));
  }

  private async sweep(): Promise<void> {
    const { fired } = await this.work.sweeper.sweep();
    this.sweptAt = performance.now();
    if (fired > 0) void this.relays.call();
  }

  /** A pass that failed is tried again at the next look; the others go on. */
  private async passDay(): Promise<void> {
    const today = localDate(await this.work.clock.now());
    for (const pass of this.work.dailyPasses) {
      if (this.passed.get(pass.name) === today) continue;
      try {
        await pass.run(today);
        this.passed.set(pass.name, today);
      } catch (error) {
        this.report(`The daily pass ${pass.name} failed: ${String(error)}`);
      }
    }
  }

  /** Piece by piece in turns, so that a large one lets a small one go by. What failed is tried again at the next round. */
  private async doAsked(): Promise<void> {
    let busy = this.work.askedWork;
    while (busy.length > 0 && !this.stopping) {
      const more: AskedWork[] = [];
      for (const work of busy) {
        try {
          if (await work.step()) more.push(work);
        } catch (error) {
          this.report(`The asked work ${work.name} failed: ${String(error)}`);
        }
      }
      busy = more;
    }
  }

  private round(name: string, work: () => Promise<void>): Round {
    return new Round(work, (error) => this.report(`The ${name} failed: ${String(error)}`));
  }
}
