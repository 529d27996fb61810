import { Module } from '@nestjs/common';
import { Engine } from '../engine/engine.js';
import { FactWriter } from '../journal/fact-writer.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { CaseloadImport } from './caseload-import.service.js';
import { FactImport } from './facts/fact-import.service.js';

@Module({
  providers: [
    {
      provide: CaseloadImport,
      useFactory: (pool: AppPool, clock: Clock, engine: Engine, facts: FactWriter, vault: PersonVault) =>
        new CaseloadImport(pool, clock, engine, facts, vault),
      inject: [AppPool, Clock, Engine, FactWriter, PersonVault],
    },
    {
      provide: FactImport,
      useFactory: (pool: AppPool, clock: Clock, engine: Engine, facts: FactWriter, vault: PersonVault) =>
        new FactImport(pool, clock, engine, facts, vault),
      inject: [AppPool, Clock, Engine, FactWriter, PersonVault],
    },
  ],
  exports: [CaseloadImport, FactImport],
})
export class ExchangeModule {}
