import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { AppPool } from '../platform/database.js';
import { DeathTasks } from './death-tasks.service.js';

/** Tasks after a death (M45). */
@Module({
  providers: [
    {
      provide: DeathTasks,
      useFactory: (pool: AppPool, facts: FactWriter) => new DeathTasks(pool, facts),
      inject: [AppPool, FactWriter],
    },
  ],
  exports: [DeathTasks],
})
export class DeathTasksModule {}
