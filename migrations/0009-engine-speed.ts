import { SqlMigration } from '../src/platform/sql-migration.js';

export class EngineSpeed1767225600009 extends SqlMigration {
  readonly name = 'EngineSpeed1767225600009';
  constructor() {
    super(import.meta.url);
  }
}
