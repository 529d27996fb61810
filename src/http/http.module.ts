import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { SecurityTxtController } from './security-txt.controller.js';
import { ProblemFilter } from './problem.filter.js';

@Module({
  controllers: [HealthController, SecurityTxtController],
  providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
})
export class HttpModule {}
