import { SqlMigration } from '../src/platform/sql-migration.js';

export class RegionTables1767225600057 extends SqlMigration {
  readonly name = 'RegionTables1767225600057';
  constructor() {
    super(import.meta.url);
  }
}
