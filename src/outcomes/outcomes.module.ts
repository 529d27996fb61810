import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { PersonSexes } from '../people/person-sexes.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { ForecastService } from '../subsidies/forecast.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { FigureWarmUp } from './figure-warm-up.js';
import { FigureReader } from './figure-reader.js';
import { InTermReader } from './in-term-reader.js';
import { OutcomeBook } from './outcome-book.js';
import { OutcomeDailyPass } from './outcome-daily-pass.js';
import { PeopleBook } from './people/people-book.js';
import { OutcomeProjector } from './projector.js';

/** The figures: a read model that follows the journal, and the questions asked of it. */
@Module({
  imports: [SubsidiesModule],
  providers: [
    {
      provide: OutcomeProjector,
      useFactory: (pool: AppPool, sexes: PersonSexes) => new OutcomeProjector(pool, sexes),
      inject: [AppPool, PersonSexes],
    },
    {
      provide: OutcomeBook,
      useFactory: (pool: AppPool, clock: Clock, projector: OutcomeProjector) => new OutcomeBook(pool, clock, projector),
      inject: [AppPool, Clock, OutcomeProjector],
    },
    {
      provide: PeopleBook,
      useFactory: (pool: AppPool, clock: Clock) => new PeopleBook(pool, clock),
      inject: [AppPool, Clock],
    },
    {
      provide: FigureWarmUp,
      useFactory: (pool: AppPool, book: OutcomeBook, people: PeopleBook) => new FigureWarmUp(pool, book, people),
      inject: [AppPool, OutcomeBook, PeopleBook],
    },
    {
      provide: FigureReader,
      useFactory: (
        pool: AppPool,
        book: OutcomeBook,
        people: PeopleBook,
        policies: PolicyReader,
        tables: TablesSource,
        forecasts: ForecastService,
      ) => new FigureReader(pool, book, people, policies, tables, forecasts),
      inject: [AppPool, OutcomeBook, PeopleBook, PolicyReader, TablesSource, ForecastService],
    },
    {
      provide: InTermReader,
      useFactory: (book: OutcomeBook, policies: PolicyReader, tables: TablesSource) =>
        new InTermReader(book, policies, tables),
      inject: [OutcomeBook, PolicyReader, TablesSource],
    },
    {
      provide: OutcomeDailyPass,
      useFactory: (pool: AppPool, projector: OutcomeProjector, clock: Clock) =>
        new OutcomeDailyPass(pool, projector, clock),
      inject: [AppPool, OutcomeProjector, Clock],
    },
  ],
  exports: [FigureReader, InTermReader, FigureWarmUp, OutcomeBook, PeopleBook, OutcomeProjector, OutcomeDailyPass],
})
export class OutcomesModule {}
