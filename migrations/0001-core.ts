import { SqlMigration } from '../src/platform/sql-migration.js';

export class Core1767225600001 extends SqlMigration {
  readonly name = 'Core1767225600001';
  constructor() {
    super(import.meta.url);
  }
}
