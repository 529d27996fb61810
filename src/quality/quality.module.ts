import { Module } from '@nestjs/common';
import { Workflows } from '../engine/decision-env.js';
import { Verifier } from '../engine/verifier.js';
import { PersonSexes } from '../people/person-sexes.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { ROOM_CHECKS } from '../running/room-checks.js';
import { QualityDailyPass } from './quality-daily-pass.js';
import { QualityPass } from './quality-pass.js';
import { QualityService } from './quality.service.js';

/** What is missing, and what contradicts what. */
@Module({
  providers: [
    {
      provide: QualityPass,
      useFactory: (pool: AppPool, clock: Clock, workflows: Workflows, verifier: Verifier, sexes: PersonSexes) =>
        new QualityPass(pool, clock, workflows, verifier, ROOM_CHECKS, sexes),
      inject: [AppPool, Clock, Workflows, Verifier, PersonSexes],
    },
    {
      provide: QualityDailyPass,
      useFactory: (pool: AppPool, pass: QualityPass) => new QualityDailyPass(pool, pass),
      inject: [AppPool, QualityPass],
    },
    {
      provide: QualityService,
      useFactory: (pool: AppPool, clock: Clock) => new QualityService(pool, clock),
      inject: [AppPool, Clock],
    },
  ],
  exports: [QualityPass, QualityDailyPass, QualityService],
})
export class QualityModule {}
