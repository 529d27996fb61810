import { Logger, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnApplicationBootstrap, Type } from '@nestjs/common';
import { Engine } from '../engine/engine.js';
import { SweeperPulse } from '../http/sweeper-pulse.js';
import { Clock } from '../platform/clock.js';
import { ClockPool } from '../platform/database.js';
import { WakeUps } from '../platform/wake-ups.js';
import { Relay } from '../reminders/relay.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AskedWork } from './asked-work.js';
import { DailyPass } from './daily-pass.js';
import { DEFAULT_PACE, type Pace } from './pace.js';
import { Planner } from './planner.js';
import { Sweeper } from './sweeper.js';
import { WorkerLoop } from './worker-loop.js';

const DAILY_PASSES = Symbol('DAILY_PASSES');
const ASKED_WORK = Symbol('ASKED_WORK');

export type TimersOptions = {
  /** Modules that bring the engine and the daily passes, where they are not global. */
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly dailyPasses?: readonly Type<DailyPass>[];
  readonly askedWork?: readonly Type<AskedWork>[];
  readonly pace?: Partial<Pace>;
};

/** The work that goes on by itself: timers, wake-ups, outbox, daily passes. */
@Module({})
export class TimersModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly loop: WorkerLoop) {}

  static forRoot(options: TimersOptions = {}): DynamicModule {
    const { imports = [], dailyPasses = [], askedWork = [], pace = {} } = options;
    const logger = new Logger('Worker');
    const warn = (message: string): void => logger.warn(message);
    return {
      module: TimersModule,
      global: true,
      imports: [RemindersModule, ...imports],
      providers: [
        {
          provide: Sweeper,
          useFactory: (pool: ClockPool, clock: Clock, engine: Engine) => new Sweeper(pool, clock, engine, warn),
          inject: [ClockPool, Clock, Engine],
        },
        {
          provide: Planner,
          useFactory: (pool: ClockPool, clock: Clock, wakeUps: WakeUps) => new Planner(pool, clock, wakeUps),
          inject: [ClockPool, Clock, WakeUps],
        },
        { provide: DAILY_PASSES, useFactory: (...passes: DailyPass[]) => passes, inject: [...dailyPasses] },
        { provide: ASKED_WORK, useFactory: (...works: AskedWork[]) => works, inject: [...askedWork] },
        {
          provide: WorkerLoop,
          useFactory: (
            sweeper: Sweeper,
            planner: Planner,
            relay: Relay,
            passes: readonly DailyPass[],
            asked: readonly AskedWork[],
            wakeUps: WakeUps,
            clock: Clock,
          ) =>
            new WorkerLoop(
              { sweeper, planner, relay, dailyPasses: passes, askedWork: asked, wakeUps, clock },
              { ...DEFAULT_PACE, ...pace },
              warn,
            ),
          inject: [Sweeper, Planner, Relay, DAILY_PASSES, ASKED_WORK, WakeUps, Clock],
        },
        {
          provide: SweeperPulse,
          useFactory: (loop: WorkerLoop): SweeperPulse => ({ ageInSeconds: () => loop.secondsSinceSweep() }),
          inject: [WorkerLoop],
        },
      ],
      exports: [Sweeper, SweeperPulse],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
