import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CONFIG } from '../platform/config.js';
import type { RunningConfig } from '../platform/config.js';
import { BearerGuard } from './bearer.guard.js';
import { TokenCheck, tokenCheckFor } from './token-check.js';

@Module({
  providers: [
    { provide: TokenCheck, useFactory: (config: RunningConfig) => tokenCheckFor(config), inject: [CONFIG] },
    { provide: APP_GUARD, useClass: BearerGuard },
  ],
  exports: [TokenCheck],
})
export class AccessModule {}
