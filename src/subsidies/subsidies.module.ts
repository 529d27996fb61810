import { Module } from '@nestjs/common';
import { Engine } from '../engine/engine.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { AfterWorkDailyPass } from './after-work-pass.js';
import { BirthDateEffects } from './birth-date-effects.service.js';
import { SubsidyDailyPass } from './daily-pass.js';
import { DailyTasks } from './daily-tasks.js';
import { EffectInEuros } from './effect-in-euros.service.js';
import { EntitlementService } from './entitlement.service.js';
import { ForecastService } from './forecast.service.js';
import { MonthsAhead } from './months-ahead.service.js';
import { PolicyReader } from './policy-reader.js';
import { OtherJobs } from './other-jobs.service.js';
import { StepWarnings } from './step-warnings.service.js';
import { WageCourses } from './wage-course.service.js';
import { WageStandings } from './wage-standing.service.js';

/** What placements give per month, and what only the day can tell. */
@Module({
  providers: [
    {
      provide: PolicyReader,
      useFactory: (pool: AppPool, source: PolicySource) => new PolicyReader(pool, source),
      inject: [AppPool, PolicySource],
    },
    {
      provide: EntitlementService,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, tables: TablesSource, clock: Clock) =>
        new EntitlementService(pool, vault, policies, tables, clock),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource, Clock],
    },
    {
      provide: EffectInEuros,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, tables: TablesSource, log: AccessLog) =>
        new EffectInEuros(pool, vault, policies, tables, log),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource, AccessLog],
    },
    {
      provide: BirthDateEffects,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        policies: PolicyReader,
        tables: TablesSource,
        clock: Clock,
        log: AccessLog,
      ) => new BirthDateEffects({ pool, vault, policies, tables, clock, log }),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource, Clock, AccessLog],
    },
    {
      provide: MonthsAhead,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, tables: TablesSource) =>
        new MonthsAhead(pool, vault, policies, tables),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource],
    },
    {
      provide: WageCourses,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, tables: TablesSource) =>
        new WageCourses(pool, vault, policies, tables),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource],
    },
    {
      provide: WageStandings,
      useFactory: (courses: WageCourses) => new WageStandings(courses),
      inject: [WageCourses],
    },
    { provide: OtherJobs, useFactory: (pool: AppPool) => new OtherJobs(pool), inject: [AppPool] },
    {
      provide: StepWarnings,
      useFactory: (courses: WageCourses, others: OtherJobs) => new StepWarnings(courses, others),
      inject: [WageCourses, OtherJobs],
    },
    {
      provide: ForecastService,
      useFactory: (policies: PolicyReader, tables: TablesSource) => new ForecastService(policies, tables),
      inject: [PolicyReader, TablesSource],
    },
    {
      provide: DailyTasks,
      useFactory: (pool: AppPool, facts: FactWriter, clock: Clock) => new DailyTasks(pool, facts, clock),
      inject: [AppPool, FactWriter, Clock],
    },
    {
      provide: AfterWorkDailyPass,
      useFactory: (pool: AppPool, policies: PolicyReader, tasks: DailyTasks) =>
        new AfterWorkDailyPass(pool, policies, tasks),
      inject: [AppPool, PolicyReader, DailyTasks],
    },
    {
      provide: SubsidyDailyPass,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        engine: Engine,
        tasks: DailyTasks,
        policies: PolicyReader,
        tables: TablesSource,
      ) => new SubsidyDailyPass({ pool, vault, engine, tasks, policies, tables }),
      inject: [AppPool, PersonVault, Engine, DailyTasks, PolicyReader, TablesSource],
    },
  ],
  exports: [
    PolicyReader,
    DailyTasks,
    EntitlementService,
    EffectInEuros,
    BirthDateEffects,
    ForecastService,
    MonthsAhead,
    SubsidyDailyPass,
    AfterWorkDailyPass,
    WageStandings,
    OtherJobs,
    StepWarnings,
  ],
})
export class SubsidiesModule {}
