import { SqlMigration } from '../src/platform/sql-migration.js';

export class EnginePlans1767225600015 extends SqlMigration {
  readonly name = 'EnginePlans1767225600015';
  constructor() {
    super(import.meta.url);
  }
}
