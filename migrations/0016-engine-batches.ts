import { SqlMigration } from '../src/platform/sql-migration.js';

export class EngineBatches1767225600016 extends SqlMigration {
  readonly name = 'EngineBatches1767225600016';
  constructor() {
    super(import.meta.url);
  }
}
