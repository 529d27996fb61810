import { SqlMigration } from '../src/platform/sql-migration.js';

export class EngineArrays1767225600042 extends SqlMigration {
  readonly name = 'EngineArrays1767225600042';
  constructor() {
    super(import.meta.url);
  }
}
