import { Module } from '@nestjs/common';
import { AppPool } from '../platform/database.js';
import { ObjectionDesk } from './objection-desk.read-model.js';

/** Objections for whoever shows them. */
@Module({
  providers: [{ provide: ObjectionDesk, useFactory: (pool: AppPool) => new ObjectionDesk(pool), inject: [AppPool] }],
  exports: [ObjectionDesk],
})
export class ObjectionsModule {}
