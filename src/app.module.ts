import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { HttpModule } from './http/http.module.js';
import type { RunningConfig } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** What a process does: answer requests, do the work of timers and queue, or both. */
export type Parts = { readonly web: boolean; readonly workers: boolean };

type Room = Type | DynamicModule;

/** Rooms that every process needs: services of the work. */
const ROOMS: readonly Room[] = [];
/** Rooms with controllers and pages. */
const WEB_ROOMS: readonly Room[] = [AccessModule, HttpModule];
/** Rooms that work by themselves: timers, outbox, daily passes. */
const WORKER_ROOMS: readonly Room[] = [];

@Module({})
export class AppModule {
  static forRoot(config: RunningConfig, parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config),
        ...ROOMS,
        ...(parts.web ? WEB_ROOMS : []),
        ...(parts.workers ? WORKER_ROOMS : []),
      ],
    };
  }
}
