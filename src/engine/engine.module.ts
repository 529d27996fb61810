import { Global, Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementSurroundings } from '../placements/placement-surroundings.js';
import { AppPool } from '../platform/database.js';
import { Workflows } from './decision-env.js';
import { Engine } from './engine.js';
import { PolicySource, TablesSource } from './policy-source.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { NothingBeside, Surroundings } from './surroundings.js';
import { Verifier } from './verifier.js';

/** The engine and the record, for every room. */
@Global()
@Module({
  providers: [
    TablesSource,
    { provide: RecordStore, useFactory: (pool: AppPool) => new RecordStore(pool), inject: [AppPool] },
    { provide: FactWriter, useFactory: (records: RecordStore) => new FactWriter(records), inject: [RecordStore] },
    { provide: PolicySource, useFactory: (pool: AppPool) => new PolicySource(pool), inject: [AppPool] },
    { provide: Workflows, useFactory: () => new RegisteredWorkflows() },
    {
      provide: Surroundings,
      useFactory: (pool: AppPool, vault?: PersonVault) =>
        vault ? new PlacementSurroundings(pool, vault) : new NothingBeside(),
      inject: [AppPool, { token: PersonVault, optional: true }],
    },
    {
      provide: Engine,
      useFactory: (
        records: RecordStore,
        workflows: Workflows,
        policies: PolicySource,
        tables: TablesSource,
        surroundings: Surroundings,
      ) => new Engine(records, workflows, policies, tables, surroundings),
      inject: [RecordStore, Workflows, PolicySource, TablesSource, Surroundings],
    },
    {
      provide: Verifier,
      useFactory: (pool: AppPool, workflows: Workflows) => new Verifier(pool, workflows),
      inject: [AppPool, Workflows],
    },
  ],
  exports: [RecordStore, FactWriter, PolicySource, TablesSource, Workflows, Engine, Verifier],
})
export class EngineModule {}
