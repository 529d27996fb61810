import { Global, Logger, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, DatabaseClock } from './clock.js';
import { CONFIG } from './config.js';
import type { RunningConfig } from './config.js';
import { AppPool, ClockPool, appDataSourceOptions } from './database.js';
import { Keys } from './keys.js';
import { masterKeyOf } from './master-key.js';
import { wakeUpsFor } from './queue.js';
import { WakeUps } from './wake-ups.js';

/** Settings, clock, database, keys and queue, for every room. */
@Global()
@Module({})
export class PlatformModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly appPool: AppPool,
    private readonly clockPool: ClockPool,
    private readonly wakeUps: WakeUps,
  ) {}

  static forRoot(config: RunningConfig): DynamicModule {
    const logger = new Logger('Queue');
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...appDataSourceOptions(config.database.app), autoLoadEntities: true })],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: AppPool, useFactory: () => new AppPool(config.database.app) },
        { provide: ClockPool, useFactory: () => new ClockPool(config.database.clock, { max: 4 }) },
        { provide: Clock, useFactory: (pool: AppPool) => new DatabaseClock(pool), inject: [AppPool] },
        { provide: Keys, useFactory: () => new Keys(masterKeyOf(config)) },
        {
          provide: WakeUps,
          useFactory: (clock: Clock) =>
            wakeUpsFor(
              config,
              () => clock.now(),
              (message) => logger.warn(message),
            ),
          inject: [Clock],
        },
      ],
      exports: [CONFIG, AppPool, ClockPool, Clock, Keys, WakeUps, TypeOrmModule],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.wakeUps.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.appPool.close(), this.clockPool.close()]);
  }
}
