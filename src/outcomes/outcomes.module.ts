import { Module } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { FigureReader } from './figure-reader.js';
import { OutcomeBook } from './outcome-book.js';
import { OutcomeDailyPass } from './outcome-daily-pass.js';
import { OutcomeProjector } from './projector.js';

/** The figures: a read model that follows the journal, and the questions asked of it. */
@Module({
  providers: [
    { provide: OutcomeProjector, useFactory: (pool: AppPool) => new OutcomeProjector(pool), inject: [AppPool] },
    {
      provide: OutcomeBook,
      useFactory: (pool: AppPool, clock: Clock, projector: OutcomeProjector) => new OutcomeBook(pool, clock, projector),
      inject: [AppPool, Clock, OutcomeProjector],
    },
    {
      provide: FigureReader,
      useFactory: (pool: AppPool, book: OutcomeBook) => new FigureReader(pool, book),
      inject: [AppPool, OutcomeBook],
    },
    {
      provide: OutcomeDailyPass,
      useFactory: (pool: AppPool, projector: OutcomeProjector) => new OutcomeDailyPass(pool, projector),
      inject: [AppPool, OutcomeProjector],
    },
  ],
  exports: [FigureReader, OutcomeBook, OutcomeProjector, OutcomeDailyPass],
})
export class OutcomesModule {}
