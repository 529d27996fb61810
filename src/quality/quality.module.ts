import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { TurnKeeper } from '../documents/turns/turn-keeper.service.js';
import { Workflows } from '../engine/decision-env.js';
import { Verifier } from '../engine/verifier.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { PeopleBook } from '../outcomes/people/people-book.js';
import { EmployerYears } from '../payments/employer-years.service.js';
import { KeptInterest } from '../payments/interest-proposals.service.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { StandingMoneyKeeper } from '../payments/standing-money.service.js';
import { PersonSexes } from '../people/person-sexes.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { ROOM_CHECKS } from '../running/room-checks.js';
import { QualityDailyPass } from './quality-daily-pass.js';
import { QualityPass, type KeptCheck } from './quality-pass.js';
import { QualityService } from './quality.service.js';

/** What is missing, and what contradicts what. */
@Module({
  imports: [PaymentsModule, DocumentsModule, OutcomesModule],
  providers: [
    {
      provide: QualityPass,
      useFactory: (
        pool: AppPool,
        clock: Clock,
        workflows: Workflows,
        verifier: Verifier,
        sexes: PersonSexes,
        ...kept: KeptCheck[]
      ) => new QualityPass(pool, clock, workflows, verifier, ROOM_CHECKS, sexes, kept),
      inject: [
        AppPool,
        Clock,
        Workflows,
        Verifier,
        PersonSexes,
        StandingMoneyKeeper,
        TurnKeeper,
        KeptInterest,
        EmployerYears,
      ],
    },
    {
      provide: QualityDailyPass,
      useFactory: (pool: AppPool, pass: QualityPass) => new QualityDailyPass(pool, pass),
      inject: [AppPool, QualityPass],
    },
    {
      provide: QualityService,
      useFactory: (pool: AppPool, clock: Clock, people: PeopleBook) => new QualityService(pool, clock, people),
      inject: [AppPool, Clock, PeopleBook],
    },
  ],
  exports: [QualityPass, QualityDailyPass, QualityService],
})
export class QualityModule {}
