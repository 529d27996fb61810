import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CONFIG } from '../platform/config.js';
import type { RunningConfig } from '../platform/config.js';
import { BearerGuard } from './bearer.guard.js';
import { CallLimit } from './call-limit.js';
import { TokenCheck, tokenCheckFor } from './token-check.js';

@Module({
  providers: [
    { provide: TokenCheck, useFactory: (config: RunningConfig) => tokenCheckFor(config), inject: [CONFIG] },
    {
      provide: CallLimit,
      useFactory: (config: RunningConfig) => new CallLimit(config.callsPerMinute),
      inject: [CONFIG],
    },
    { provide: APP_GUARD, useClass: BearerGuard },
  ],
  exports: [TokenCheck],
})
export class AccessModule {}
