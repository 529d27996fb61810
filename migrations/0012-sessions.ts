import { SqlMigration } from '../src/platform/sql-migration.js';

export class Sessions1767225600012 extends SqlMigration {
  readonly name = 'Sessions1767225600012';
  constructor() {
    super(import.meta.url);
  }
}
